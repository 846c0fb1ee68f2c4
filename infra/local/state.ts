import { chmodSync, mkdirSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskFull } from './operator-error.ts'

/** Absolute path of the repository. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const NEEDED_BYTES = 300 * 1024 ** 2

/** Where the parts of the state folder lie. */
export interface State {
  readonly dir: string
  readonly logs: string
  /** Identities of running processes, see process-identity.ts. */
  readonly run: string
  readonly keys: string
  readonly nats: string
  /** Programs fetched for this project only. */
  readonly tools: string
}

/**
 * Creates the state folder. The folder itself may be passed through (0711) so that a root's PostgreSQL, which runs as
 * another user, can reach its data; all inside is private.
 */
export function openState(dir: string): State {
  const state = {
    dir,
    logs: join(dir, 'logs'),
    run: join(dir, 'run'),
    keys: join(dir, 'keys'),
    nats: join(dir, 'nats'),
    tools: join(dir, 'tools'),
  }
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, 0o711)
  for (const folder of [state.logs, state.run, state.keys, state.nats, state.tools]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  const disk = statfsSync(dir)
  if (disk.bavail * disk.bsize < NEEDED_BYTES) throw diskFull()
  return state
}
