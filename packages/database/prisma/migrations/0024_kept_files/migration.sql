-- Files are kept by any app that takes some, not by intake alone.
ALTER TABLE "intake_files" RENAME TO "kept_files";
ALTER TABLE "kept_files" RENAME CONSTRAINT "intake_files_pkey" TO "kept_files_pkey";
ALTER INDEX "intake_files_attached_at_received_at_idx" RENAME TO "kept_files_attached_at_received_at_idx";
ALTER TABLE "intake_file_chunks" RENAME TO "kept_file_chunks";
ALTER TABLE "kept_file_chunks" RENAME CONSTRAINT "intake_file_chunks_pkey" TO "kept_file_chunks_pkey";
