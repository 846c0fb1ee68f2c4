-- AlterTable
ALTER TABLE "casework_texts" ADD COLUMN     "tells_of_danger" BOOLEAN NOT NULL DEFAULT false;
