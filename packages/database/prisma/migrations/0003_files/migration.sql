-- CreateTable
CREATE TABLE "intake_files" (
    "file_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "attached_at" TIMESTAMPTZ(3),

    CONSTRAINT "intake_files_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "intake_file_chunks" (
    "file_id" UUID NOT NULL,
    "chunk_index" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "intake_file_chunks_pkey" PRIMARY KEY ("file_id","chunk_index")
);

-- CreateIndex
CREATE INDEX "intake_files_attached_at_received_at_idx" ON "intake_files"("attached_at", "received_at");
