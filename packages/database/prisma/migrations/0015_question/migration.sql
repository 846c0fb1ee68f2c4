-- AlterTable
ALTER TABLE "casework_cases" ADD COLUMN     "came_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "question_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "question_event_id" UUID;
