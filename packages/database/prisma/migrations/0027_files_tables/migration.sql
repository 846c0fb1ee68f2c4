-- Tables bear the name of the domain that keeps them first.
ALTER TABLE "kept_files" RENAME TO "files_kept";
ALTER TABLE "files_kept" RENAME CONSTRAINT "kept_files_pkey" TO "files_kept_pkey";
ALTER INDEX "kept_files_attached_at_received_at_idx" RENAME TO "files_kept_attached_at_received_at_idx";
ALTER TABLE "kept_file_chunks" RENAME TO "files_chunks";
ALTER TABLE "files_chunks" RENAME CONSTRAINT "kept_file_chunks_pkey" TO "files_chunks_pkey";
