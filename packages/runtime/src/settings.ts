import { join } from 'node:path'
import { APP_NAMES, readOriginKeys, readSigner, type AppName } from '@yiwang/bus'
import type { ProcessEnv } from './env.ts'
import type { RuntimeSettings } from './runtime.ts'

/** Folder of the signing keys (`<app>.key`, `<app>.pub`) and other secrets kept outside PostgreSQL. */
export function keysFolder(env: ProcessEnv): string {
  return join(env.YIWANG_STATE, 'keys')
}

/** An app's settings from its environment and its key files. */
export function settingsOf(env: ProcessEnv, app: AppName): RuntimeSettings {
  const folder = keysFolder(env)
  return {
    cell: env.YIWANG_CELL,
    app,
    databaseUrl: env.DATABASE_URL,
    natsUrl: env.NATS_URL,
    natsPassword: env.NATS_PASSWORD,
    signer: readSigner(folder, app),
    originKeys: readOriginKeys(folder, env.YIWANG_CELL, APP_NAMES),
    role: env.ROLE,
  }
}
