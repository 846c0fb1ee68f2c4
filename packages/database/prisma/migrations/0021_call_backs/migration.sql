-- AlterTable
ALTER TABLE "feedback_confirmations" ADD COLUMN     "confirmed_by" TEXT;

-- AlterTable
ALTER TABLE "feedback_ratings" ADD COLUMN     "rated_via" TEXT;

-- AlterTable
ALTER TABLE "vault_matters" ADD COLUMN     "replied" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "feedback_call_backs" (
    "matter_id" UUID NOT NULL,
    "receipt_number" TEXT,
    "subject_id" UUID,
    "kind" TEXT,
    "channel" TEXT NOT NULL,
    "division_code" TEXT,
    "has_contact" BOOLEAN NOT NULL,
    "unit_id" TEXT,
    "unit_name" TEXT,
    "round" INTEGER NOT NULL,
    "replied_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL,
    "last_attempt_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_call_backs_pkey" PRIMARY KEY ("matter_id")
);

-- CreateIndex
CREATE INDEX "feedback_call_backs_due_at_matter_id_idx" ON "feedback_call_backs"("due_at", "matter_id");
