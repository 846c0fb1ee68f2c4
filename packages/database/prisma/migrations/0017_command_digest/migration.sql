-- AlterTable
ALTER TABLE "ledger_events" ADD COLUMN     "own_command_digest" TEXT;
