-- CreateTable
CREATE TABLE "privacy_opening_questions" (
    "question_id" UUID NOT NULL,
    "opening_id" UUID NOT NULL,
    "matter_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "has_inquiry" BOOLEAN NOT NULL,
    "answer_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "finding" TEXT,
    "answered_by" TEXT,

    CONSTRAINT "privacy_opening_questions_pkey" PRIMARY KEY ("question_id")
);

-- CreateIndex
CREATE INDEX "privacy_opening_questions_matter_id_asked_at_idx" ON "privacy_opening_questions"("matter_id", "asked_at");

-- CreateIndex
CREATE INDEX "privacy_opening_questions_answered_at_asked_at_idx" ON "privacy_opening_questions"("answered_at", "asked_at");
