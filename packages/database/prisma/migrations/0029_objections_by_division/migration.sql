-- AlterTable
ALTER TABLE "algorithms_objections" ADD COLUMN     "division_code" TEXT;
