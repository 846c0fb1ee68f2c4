-- CreateTable
CREATE TABLE "casework_danger_passes" (
    "words" TEXT NOT NULL,
    "before" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "casework_danger_passes_pkey" PRIMARY KEY ("words")
);

-- Few texts speak of danger, and the work list asks for them first.
CREATE INDEX casework_texts_danger ON casework_texts (matter_id) WHERE tells_of_danger;
