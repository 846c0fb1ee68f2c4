-- AlterTable
ALTER TABLE "oversight_matters" ADD COLUMN     "category" TEXT,
ADD COLUMN     "receipt_number" TEXT;

-- CreateIndex
CREATE INDEX "oversight_matters_receipt_number_idx" ON "oversight_matters"("receipt_number");

-- CreateIndex
CREATE INDEX "oversight_matters_state_deadline_idx" ON "oversight_matters"("state", "deadline");
