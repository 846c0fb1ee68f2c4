-- AlterTable
ALTER TABLE "casework_cases" ADD COLUMN     "past" JSONB;
