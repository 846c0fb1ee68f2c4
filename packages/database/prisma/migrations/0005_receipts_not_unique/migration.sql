-- DropIndex
DROP INDEX "casework_cases_receipt_number_key";

-- DropIndex
DROP INDEX "intake_requests_receipt_number_key";

-- DropIndex
DROP INDEX "intake_requests_receipt_secret_hash_key";

-- CreateIndex
CREATE INDEX "intake_requests_receipt_number_idx" ON "intake_requests"("receipt_number");

-- CreateIndex
CREATE INDEX "intake_requests_receipt_secret_hash_idx" ON "intake_requests"("receipt_secret_hash");
