export { migrateDatabase, type MigrateRequest } from './migrate-database.ts'
export { cloneDatabase, createTemplate, dropDatabase, type CloneRequest } from './template.ts'
export { databaseUrl } from './database-url.ts'
