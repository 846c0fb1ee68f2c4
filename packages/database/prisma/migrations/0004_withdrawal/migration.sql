-- AlterTable
ALTER TABLE "feedback_confirmations" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "intake_requests" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);
