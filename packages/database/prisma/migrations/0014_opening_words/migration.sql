-- Folded anew from the ledger, as the version of its projection is raised.
TRUNCATE "privacy_openings";

-- AlterTable
ALTER TABLE "privacy_openings" DROP COLUMN "action",
DROP COLUMN "basis",
DROP COLUMN "receiver",
DROP COLUMN "receiver_system",
ADD COLUMN     "app" TEXT NOT NULL,
ADD COLUMN     "fields" TEXT[],
ADD COLUMN     "person" TEXT,
ADD COLUMN     "purpose_text" TEXT NOT NULL;
