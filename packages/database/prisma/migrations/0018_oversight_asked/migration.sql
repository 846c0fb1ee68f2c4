-- Rows are folded anew: the projection has another version.
TRUNCATE "oversight_matters";

-- AlterTable
ALTER TABLE "oversight_matters" ADD COLUMN     "is_asked" BOOLEAN NOT NULL;
