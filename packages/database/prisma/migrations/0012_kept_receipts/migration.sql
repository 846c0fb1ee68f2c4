-- CreateTable
CREATE TABLE "intake_kept_receipts" (
    "place" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "intake_kept_receipts_pkey" PRIMARY KEY ("place")
);
