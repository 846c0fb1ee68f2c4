-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "identity_sessions" (
    "token_hash" BYTEA NOT NULL,
    "principal" JSONB NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "identity_sign_ins" (
    "attempt_hash" BYTEA NOT NULL,
    "state" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "code_verifier" TEXT NOT NULL,
    "return_to" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_sign_ins_pkey" PRIMARY KEY ("attempt_hash")
);

-- CreateTable
CREATE TABLE "ledger_events" (
    "position" BIGINT NOT NULL,
    "origin" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "stream_id" TEXT NOT NULL,
    "stream_version" INTEGER NOT NULL,
    "matter_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "own_command_id" TEXT,
    "own_command_size" INTEGER,
    "attributes" TEXT NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "ledger_events_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "ledger_position" (
    "id" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "ledger_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_heads" (
    "origin" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_heads_pkey" PRIMARY KEY ("origin","lane")
);

-- CreateTable
CREATE TABLE "ledger_projections" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "failed_position" BIGINT,
    "error_code" TEXT,
    "updated_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_projections_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ledger_policies" (
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "ledger_policies_pkey" PRIMARY KEY ("name","origin","lane")
);

-- CreateTable
CREATE TABLE "ledger_timers" (
    "id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "aggregate" TEXT NOT NULL,
    "aggregate_id" TEXT NOT NULL,
    "command" JSONB NOT NULL,
    "causation_id" TEXT NOT NULL,
    "fired_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_timers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_parked" (
    "name" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "error_code" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_parked_pkey" PRIMARY KEY ("name","event_id")
);

-- CreateTable
CREATE TABLE "ledger_returned" (
    "lane" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "ahead" BIGINT[],

    CONSTRAINT "ledger_returned_pkey" PRIMARY KEY ("lane")
);

-- CreateTable
CREATE TABLE "ledger_stream_cursor" (
    "stream" TEXT NOT NULL,
    "created" TEXT NOT NULL,
    "stream_seq" BIGINT NOT NULL,
    "event_id" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_stream_cursor_pkey" PRIMARY KEY ("stream")
);

-- CreateIndex
CREATE INDEX "identity_sessions_idle_until_idx" ON "identity_sessions"("idle_until");

-- CreateIndex
CREATE INDEX "identity_sign_ins_ends_at_idx" ON "identity_sign_ins"("ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_events_own_command_id_key" ON "ledger_events"("own_command_id");

-- CreateIndex
CREATE INDEX "ledger_events_matter_id_position_idx" ON "ledger_events"("matter_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_events_origin_lane_seq_key" ON "ledger_events"("origin", "lane", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_events_stream_id_stream_version_origin_key" ON "ledger_events"("stream_id", "stream_version", "origin");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_events_id_origin_key" ON "ledger_events"("id", "origin");

-- CreateIndex
CREATE INDEX "ledger_timers_fired_at_due_at_idx" ON "ledger_timers"("fired_at", "due_at");

-- CreateIndex
CREATE INDEX "ledger_parked_retry_at_idx" ON "ledger_parked"("retry_at");
