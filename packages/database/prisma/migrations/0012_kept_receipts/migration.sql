-- AlterTable
ALTER TABLE "organisation_posts" ADD COLUMN     "division_scope" TEXT;

-- CreateTable
CREATE TABLE "intake_kept_receipts" (
    "place" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "intake_kept_receipts_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "organisation_duty_versions" (
    "version_id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "category" TEXT,
    "examples" TEXT,
    "unit_id" TEXT,
    "basis" TEXT,
    "limit" JSONB,
    "reason" TEXT,
    "changed_by" JSONB,
    "effective_from" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_duty_versions_pkey" PRIMARY KEY ("version_id")
);

-- CreateIndex
CREATE INDEX "organisation_duty_versions_duty_id_effective_from_idx" ON "organisation_duty_versions"("duty_id", "effective_from");
