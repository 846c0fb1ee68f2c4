-- AlterTable
ALTER TABLE "casework_cases" ADD COLUMN     "answered_at_once" BOOLEAN NOT NULL DEFAULT false;
