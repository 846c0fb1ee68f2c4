import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorSchema, type Actor } from '@yiwang/identity/contracts'
import { demoActors } from '@yiwang/organisation'
import { z } from 'zod'

/** The demonstration accounts: `accounts.json` as seeding wrote it (a list of actors), else the demo town's workers. */
export function readAccounts(folder: string): readonly Actor[] {
  const file = join(folder, 'accounts.json')
  if (!existsSync(file)) return demoActors()
  return z
    .array(actorSchema)
    .min(1)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
}
