-- CreateTable
CREATE TABLE "organisation_division_versions" (
    "version_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent_code" TEXT,
    "valid_from" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "organisation_division_versions_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "services_catalogue" (
    "entry" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "item" JSONB NOT NULL,

    CONSTRAINT "services_catalogue_pkey" PRIMARY KEY ("entry")
);

-- CreateIndex
CREATE INDEX "organisation_division_versions_code_valid_from_idx" ON "organisation_division_versions"("code", "valid_from");

-- CreateIndex
CREATE INDEX "services_catalogue_name_idx" ON "services_catalogue"("name");
