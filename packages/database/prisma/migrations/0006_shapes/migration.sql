-- AlterTable
ALTER TABLE "organisation_divisions" ADD COLUMN     "shape" JSONB,
ADD COLUMN     "shape_source" TEXT;

-- AlterTable
ALTER TABLE "organisation_grids" ADD COLUMN     "shape" JSONB,
ADD COLUMN     "shape_source" TEXT;
