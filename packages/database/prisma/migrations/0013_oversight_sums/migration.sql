-- Rows are folded anew: the projection has another version.
TRUNCATE "oversight_matters";

-- DropIndex
DROP INDEX "oversight_matters_historical_channel_state_idx";

-- DropIndex
DROP INDEX "oversight_matters_historical_taken_in_at_idx";

-- DropIndex
DROP INDEX "oversight_matters_historical_state_deadline_idx";

-- AlterTable
ALTER TABLE "oversight_matters" ADD COLUMN     "broke_promise" BOOLEAN NOT NULL,
ADD COLUMN     "first_action_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_contact_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_reply_at" TIMESTAMPTZ(3),
ADD COLUMN     "hops" INTEGER NOT NULL,
ADD COLUMN     "is_late" BOOLEAN NOT NULL,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "promised_by" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "respond_by" TIMESTAMPTZ(3),
ADD COLUMN     "result_round" INTEGER NOT NULL,
ADD COLUMN     "rounds" INTEGER NOT NULL,
ADD COLUMN     "score" INTEGER;

-- CreateTable
CREATE TABLE "oversight_daily" (
    "scope" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "value" TEXT NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,
    "reopened" INTEGER NOT NULL DEFAULT 0,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "reached_late" INTEGER NOT NULL DEFAULT 0,
    "unreached" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "solved" INTEGER NOT NULL DEFAULT 0,
    "partly" INTEGER NOT NULL DEFAULT 0,
    "unsolved" INTEGER NOT NULL DEFAULT 0,
    "silent" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "rated1" INTEGER NOT NULL DEFAULT 0,
    "rated2" INTEGER NOT NULL DEFAULT 0,
    "rated3" INTEGER NOT NULL DEFAULT 0,
    "rated4" INTEGER NOT NULL DEFAULT 0,
    "rated5" INTEGER NOT NULL DEFAULT 0,
    "unrated" INTEGER NOT NULL DEFAULT 0,
    "acted2" INTEGER NOT NULL DEFAULT 0,
    "acted8" INTEGER NOT NULL DEFAULT 0,
    "acted24" INTEGER NOT NULL DEFAULT 0,
    "acted48" INTEGER NOT NULL DEFAULT 0,
    "acted72" INTEGER NOT NULL DEFAULT 0,
    "acted120" INTEGER NOT NULL DEFAULT 0,
    "acted168" INTEGER NOT NULL DEFAULT 0,
    "acted240" INTEGER NOT NULL DEFAULT 0,
    "acted360" INTEGER NOT NULL DEFAULT 0,
    "acted720" INTEGER NOT NULL DEFAULT 0,
    "actedlater" INTEGER NOT NULL DEFAULT 0,
    "answered2" INTEGER NOT NULL DEFAULT 0,
    "answered8" INTEGER NOT NULL DEFAULT 0,
    "answered24" INTEGER NOT NULL DEFAULT 0,
    "answered48" INTEGER NOT NULL DEFAULT 0,
    "answered72" INTEGER NOT NULL DEFAULT 0,
    "answered120" INTEGER NOT NULL DEFAULT 0,
    "answered168" INTEGER NOT NULL DEFAULT 0,
    "answered240" INTEGER NOT NULL DEFAULT 0,
    "answered360" INTEGER NOT NULL DEFAULT 0,
    "answered720" INTEGER NOT NULL DEFAULT 0,
    "answeredlater" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "oversight_daily_pkey" PRIMARY KEY ("scope","facet","day","value")
);

-- CreateTable
CREATE TABLE "oversight_hourly" (
    "scope" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "oversight_hourly_pkey" PRIMARY KEY ("scope","at")
);

-- CreateTable
CREATE TABLE "oversight_standing" (
    "scope" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "late_from" TIMESTAMPTZ(3) NOT NULL,
    "matters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "oversight_standing_pkey" PRIMARY KEY ("scope","facet","value","stage","late_from")
);
