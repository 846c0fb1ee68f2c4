-- DropIndex
DROP INDEX "casework_cases_state_due_at_matter_id_idx";

-- DropIndex
DROP INDEX "casework_cases_unit_id_state_due_at_matter_id_idx";

-- DropIndex
DROP INDEX "casework_cases_due_at_matter_id_idx";

-- CreateTable
CREATE TABLE "casework_counts" (
    "unit_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "matters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "casework_counts_pkey" PRIMARY KEY ("unit_id","state")
);

-- CreateIndex
CREATE INDEX "casework_cases_unit_id_taken_in_at_matter_id_idx" ON "casework_cases"("unit_id", "taken_in_at", "matter_id");

-- CreateIndex
CREATE INDEX "casework_texts_indexed_at_idx" ON "casework_texts"("indexed_at");
