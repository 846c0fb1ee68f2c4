-- AlterTable
ALTER TABLE "casework_cases" ADD COLUMN     "first_action_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_attempt_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_contact_at" TIMESTAMPTZ(3),
ADD COLUMN     "has_contact" BOOLEAN,
ADD COLUMN     "respond_by" TIMESTAMPTZ(3),
ADD COLUMN     "respond_by_is_estimate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "respond_why" TEXT;
