-- CreateTable
CREATE TABLE "algorithms_objections" (
    "objection_id" UUID NOT NULL,
    "dispatch_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "objected_at" TIMESTAMPTZ(3) NOT NULL,
    "has_words" BOOLEAN NOT NULL,
    "answer_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "finding" TEXT,
    "answered_by" TEXT,

    CONSTRAINT "algorithms_objections_pkey" PRIMARY KEY ("objection_id")
);

-- CreateTable
CREATE TABLE "algorithms_register" (
    "version" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3),
    "lexicon_hash" TEXT,
    "model_hash" TEXT,
    "sure_from" DOUBLE PRECISION,
    "learnt_from" TEXT,
    "messages" INTEGER,
    "accuracy" DOUBLE PRECISION,
    "accuracy_deviation" DOUBLE PRECISION,
    "macro_f1" DOUBLE PRECISION,
    "macro_f1_deviation" DOUBLE PRECISION,
    "suggested" INTEGER NOT NULL,
    "followed" INTEGER NOT NULL,

    CONSTRAINT "algorithms_register_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "algorithms_objections_matter_id_objected_at_idx" ON "algorithms_objections"("matter_id", "objected_at");

-- CreateIndex
CREATE INDEX "algorithms_objections_answered_at_objected_at_idx" ON "algorithms_objections"("answered_at", "objected_at");
