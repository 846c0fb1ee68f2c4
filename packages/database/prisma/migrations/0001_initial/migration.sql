-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_leaves" (
    "leaf_index" BIGINT NOT NULL,
    "leaf_hash" TEXT NOT NULL,
    "leaf_data" TEXT,

    CONSTRAINT "audit_leaves_pkey" PRIMARY KEY ("leaf_index")
);

-- CreateTable
CREATE TABLE "audit_nodes" (
    "node_id" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "peaks" TEXT NOT NULL,
    "hash" TEXT,

    CONSTRAINT "audit_nodes_pkey" PRIMARY KEY ("node_id")
);

-- CreateTable
CREATE TABLE "audit_trees" (
    "origin" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "peaks" TEXT NOT NULL,
    "last_event_leaf" BIGINT NOT NULL,

    CONSTRAINT "audit_trees_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "origin" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "peaks" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "checkpoints" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "broken_code" TEXT,
    "broken_event_id" UUID,
    "broken_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("origin")
);

-- CreateTable
CREATE TABLE "bus_quarantine" (
    "digest" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "claimed_source" TEXT NOT NULL,
    "claimed_type" TEXT NOT NULL,
    "claimed_id" TEXT NOT NULL,
    "claimed_seq" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bus_quarantine_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "casework_cases" (
    "matter_id" UUID NOT NULL,
    "receipt_number" TEXT NOT NULL,
    "request_event_id" UUID NOT NULL,
    "subject_id" UUID,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "division_code" TEXT,
    "historical" BOOLEAN NOT NULL,
    "unit_id" TEXT,
    "unit_name" TEXT,
    "category" TEXT,
    "responsible_name" TEXT,
    "responsible_post" TEXT,
    "responsible_phone" TEXT,
    "limit" JSONB,
    "deadline" TIMESTAMPTZ(3),
    "deadline_is_estimate" BOOLEAN NOT NULL,
    "deadline_why" TEXT,
    "deadline_passed_at" TIMESTAMPTZ(3),
    "hops" INTEGER NOT NULL,
    "rounds" INTEGER NOT NULL,
    "reopened" INTEGER NOT NULL,
    "outcome" TEXT,
    "taken_in_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "dispatched_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "replied_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "casework_cases_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "casework_timeline" (
    "event_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "casework_timeline_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "casework_texts" (
    "event_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "indexed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "casework_texts_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "feedback_confirmations" (
    "matter_id" UUID NOT NULL,
    "rounds" INTEGER NOT NULL,
    "replied_at" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL,
    "result" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "historical" BOOLEAN NOT NULL,

    CONSTRAINT "feedback_confirmations_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "feedback_ratings" (
    "matter_id" UUID NOT NULL,
    "unit_id" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "score" INTEGER,
    "has_comment" BOOLEAN NOT NULL,
    "rated_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "historical" BOOLEAN NOT NULL,

    CONSTRAINT "feedback_ratings_pkey" PRIMARY KEY ("matter_id")
);

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
CREATE TABLE "intake_requests" (
    "matter_id" UUID NOT NULL,
    "request_event_id" UUID NOT NULL,
    "receipt_number" TEXT NOT NULL,
    "receipt_secret_hash" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "division_code" TEXT,
    "has_contact" BOOLEAN NOT NULL,
    "attachments" INTEGER NOT NULL,
    "additions" INTEGER NOT NULL,
    "taken_by_post" TEXT,
    "taken_by_unit" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "historical" BOOLEAN NOT NULL,

    CONSTRAINT "intake_requests_pkey" PRIMARY KEY ("matter_id")
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

-- CreateTable
CREATE TABLE "organisation_divisions" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_code" TEXT,
    "valid_from" TEXT NOT NULL,

    CONSTRAINT "organisation_divisions_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisation_grids" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "community_code" TEXT NOT NULL,

    CONSTRAINT "organisation_grids_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisation_units" (
    "unit_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "parent_unit_id" TEXT,
    "credit_code" TEXT,
    "phone" TEXT NOT NULL,
    "address" TEXT,

    CONSTRAINT "organisation_units_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "organisation_posts" (
    "post_id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "roles" TEXT[],
    "office_phone" TEXT NOT NULL,
    "is_contact" BOOLEAN NOT NULL,
    "worker_sub" TEXT,
    "worker_name" TEXT,
    "held_since" TEXT,

    CONSTRAINT "organisation_posts_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "organisation_duties" (
    "duty_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "examples" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "limit" JSONB NOT NULL,
    "keywords" TEXT[],
    "is_emergency" BOOLEAN NOT NULL,

    CONSTRAINT "organisation_duties_pkey" PRIMARY KEY ("duty_id")
);

-- CreateTable
CREATE TABLE "oversight_matters" (
    "matter_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "unit_id" TEXT,
    "unit_name" TEXT,
    "division_code" TEXT,
    "historical" BOOLEAN NOT NULL,
    "taken_in_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "reopened" INTEGER NOT NULL,
    "result" TEXT,

    CONSTRAINT "oversight_matters_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "privacy_subject_keys" (
    "subject_id" UUID NOT NULL,
    "pool" TEXT,
    "public_key" TEXT,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "privacy_subject_keys_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "privacy_taken_keys" (
    "subject_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_taken_keys_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "privacy_openings" (
    "event_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "logtime" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "receiver" TEXT NOT NULL,
    "receiver_system" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "privacy_openings_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "services_items" (
    "item_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "item" JSONB NOT NULL,

    CONSTRAINT "services_items_pkey" PRIMARY KEY ("item_code")
);

-- CreateTable
CREATE TABLE "services_applications" (
    "matter_id" UUID NOT NULL,
    "item_code" TEXT NOT NULL,
    "item_name" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "channel" TEXT,
    "prefilled" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "form_event_id" UUID,
    "deadline" TIMESTAMPTZ(3),
    "deadline_is_estimate" BOOLEAN NOT NULL,

    CONSTRAINT "services_applications_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "sharing_data_sets" (
    "data_set_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider_unit_id" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "data_set" JSONB NOT NULL,

    CONSTRAINT "sharing_data_sets_pkey" PRIMARY KEY ("data_set_id")
);

-- CreateTable
CREATE TABLE "sharing_grants" (
    "grant_id" UUID NOT NULL,
    "data_set_id" TEXT NOT NULL,
    "item_code" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "grant" JSONB NOT NULL,

    CONSTRAINT "sharing_grants_pkey" PRIMARY KEY ("grant_id")
);

-- CreateTable
CREATE TABLE "sharing_queries" (
    "query_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "refusal" TEXT,
    "source" TEXT,
    "by_post" TEXT NOT NULL,
    "by_unit" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "sharing_queries_pkey" PRIMARY KEY ("query_id")
);

-- CreateTable
CREATE TABLE "sharing_records" (
    "data_set_id" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sharing_records_pkey" PRIMARY KEY ("data_set_id","tag")
);

-- CreateTable
CREATE TABLE "sharing_query_counts" (
    "grant_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "sharing_query_counts_pkey" PRIMARY KEY ("grant_id","hour")
);

-- CreateTable
CREATE TABLE "vault_subject_keys" (
    "subject_id" UUID NOT NULL,
    "pool" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "wrapped_private_key" TEXT,
    "epoch" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "vault_subject_keys_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "vault_matters" (
    "matter_id" UUID NOT NULL,
    "taken_in_app" TEXT,
    "request_event_id" UUID,
    "receipt_number" TEXT,
    "receipt_secret_hash" TEXT,
    "subject_id" UUID,
    "division_code" TEXT,
    "taken_by_post" TEXT,
    "taken_by_unit" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "historical" BOOLEAN NOT NULL,
    "unit_id" TEXT,
    "closed" BOOLEAN NOT NULL,

    CONSTRAINT "vault_matters_pkey" PRIMARY KEY ("matter_id")
);

-- CreateTable
CREATE TABLE "vault_sealed_events" (
    "event_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "lane" TEXT NOT NULL,
    "subject_ids" UUID[],

    CONSTRAINT "vault_sealed_events_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "vault_lookup_tags" (
    "tag" TEXT NOT NULL,
    "matter_id" UUID NOT NULL,

    CONSTRAINT "vault_lookup_tags_pkey" PRIMARY KEY ("tag","matter_id")
);

-- CreateIndex
CREATE INDEX "audit_leaves_leaf_hash_idx" ON "audit_leaves"("leaf_hash");

-- CreateIndex
CREATE INDEX "bus_quarantine_last_at_idx" ON "bus_quarantine"("last_at");

-- CreateIndex
CREATE UNIQUE INDEX "casework_cases_receipt_number_key" ON "casework_cases"("receipt_number");

-- CreateIndex
CREATE INDEX "casework_cases_state_due_at_matter_id_idx" ON "casework_cases"("state", "due_at", "matter_id");

-- CreateIndex
CREATE INDEX "casework_cases_unit_id_state_due_at_matter_id_idx" ON "casework_cases"("unit_id", "state", "due_at", "matter_id");

-- CreateIndex
CREATE INDEX "casework_cases_due_at_matter_id_idx" ON "casework_cases"("due_at", "matter_id");

-- CreateIndex
CREATE INDEX "casework_cases_taken_in_at_matter_id_idx" ON "casework_cases"("taken_in_at", "matter_id");

-- CreateIndex
CREATE INDEX "casework_timeline_matter_id_position_idx" ON "casework_timeline"("matter_id", "position");

-- CreateIndex
CREATE INDEX "casework_texts_matter_id_idx" ON "casework_texts"("matter_id");

-- CreateIndex
CREATE INDEX "casework_texts_subject_id_idx" ON "casework_texts"("subject_id");

-- CreateIndex
CREATE INDEX "feedback_confirmations_result_confirmed_at_idx" ON "feedback_confirmations"("result", "confirmed_at");

-- CreateIndex
CREATE INDEX "feedback_ratings_unit_id_idx" ON "feedback_ratings"("unit_id");

-- CreateIndex
CREATE INDEX "identity_sessions_idle_until_idx" ON "identity_sessions"("idle_until");

-- CreateIndex
CREATE INDEX "identity_sign_ins_ends_at_idx" ON "identity_sign_ins"("ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "intake_requests_receipt_number_key" ON "intake_requests"("receipt_number");

-- CreateIndex
CREATE UNIQUE INDEX "intake_requests_receipt_secret_hash_key" ON "intake_requests"("receipt_secret_hash");

-- CreateIndex
CREATE INDEX "intake_requests_recorded_at_matter_id_idx" ON "intake_requests"("recorded_at", "matter_id");

-- CreateIndex
CREATE INDEX "intake_requests_taken_by_unit_recorded_at_idx" ON "intake_requests"("taken_by_unit", "recorded_at");

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

-- CreateIndex
CREATE INDEX "organisation_divisions_parent_code_idx" ON "organisation_divisions"("parent_code");

-- CreateIndex
CREATE INDEX "organisation_grids_community_code_idx" ON "organisation_grids"("community_code");

-- CreateIndex
CREATE INDEX "organisation_posts_unit_id_idx" ON "organisation_posts"("unit_id");

-- CreateIndex
CREATE INDEX "organisation_posts_worker_sub_idx" ON "organisation_posts"("worker_sub");

-- CreateIndex
CREATE INDEX "organisation_duties_unit_id_idx" ON "organisation_duties"("unit_id");

-- CreateIndex
CREATE INDEX "oversight_matters_historical_channel_state_idx" ON "oversight_matters"("historical", "channel", "state");

-- CreateIndex
CREATE INDEX "oversight_matters_historical_taken_in_at_idx" ON "oversight_matters"("historical", "taken_in_at");

-- CreateIndex
CREATE INDEX "oversight_matters_historical_state_deadline_idx" ON "oversight_matters"("historical", "state", "deadline");

-- CreateIndex
CREATE INDEX "privacy_subject_keys_pool_used_at_subject_id_idx" ON "privacy_subject_keys"("pool", "used_at", "subject_id");

-- CreateIndex
CREATE INDEX "privacy_openings_matter_id_logtime_idx" ON "privacy_openings"("matter_id", "logtime");

-- CreateIndex
CREATE INDEX "privacy_openings_logtime_idx" ON "privacy_openings"("logtime");

-- CreateIndex
CREATE INDEX "services_applications_unit_id_started_at_idx" ON "services_applications"("unit_id", "started_at");

-- CreateIndex
CREATE INDEX "sharing_grants_item_code_idx" ON "sharing_grants"("item_code");

-- CreateIndex
CREATE INDEX "sharing_grants_data_set_id_idx" ON "sharing_grants"("data_set_id");

-- CreateIndex
CREATE INDEX "sharing_queries_matter_id_idx" ON "sharing_queries"("matter_id");

-- CreateIndex
CREATE INDEX "sharing_queries_grant_id_at_idx" ON "sharing_queries"("grant_id", "at");

-- CreateIndex
CREATE INDEX "vault_subject_keys_epoch_idx" ON "vault_subject_keys"("epoch");

-- CreateIndex
CREATE INDEX "vault_sealed_events_matter_id_position_idx" ON "vault_sealed_events"("matter_id", "position");

-- CreateIndex
CREATE INDEX "vault_lookup_tags_matter_id_idx" ON "vault_lookup_tags"("matter_id");
