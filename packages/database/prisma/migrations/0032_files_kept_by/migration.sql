-- AlterTable
ALTER TABLE "files_kept" ADD COLUMN     "kept_by" TEXT;
