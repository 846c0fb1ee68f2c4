-- Rows are folded anew: the projection has another version.
TRUNCATE "oversight_matters";

-- AlterTable
ALTER TABLE "oversight_matters" ADD COLUMN     "in_vain_round" INTEGER NOT NULL,
ADD COLUMN     "rated_at" TIMESTAMPTZ(3),
ADD COLUMN     "result_at" TIMESTAMPTZ(3),
ADD COLUMN     "result_by" TEXT;

-- AlterTable
ALTER TABLE "oversight_daily" ADD COLUMN     "by_phone" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "in_vain" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "oversight_looks" (
    "key" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "looks" INTEGER NOT NULL,

    CONSTRAINT "oversight_looks_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "oversight_looks_day_idx" ON "oversight_looks"("day");
