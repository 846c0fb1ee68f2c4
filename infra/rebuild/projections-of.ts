import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppName } from '@yiwang/bus'
import { consoleProjections } from '@yiwang/console/projections'
import { dashboardProjections } from '@yiwang/dashboard/projections'
import type { Projection } from '@yiwang/ledger'
import { notaryProjections } from '@yiwang/notary/projections'
import { portalProjections } from '@yiwang/portal/projections'
import type { ProcessEnv } from '@yiwang/runtime'
import { vaultProjections } from '@yiwang/vault/projections'

/** An app whose tables can be folded anew. */
export type RebuildableApp = Exclude<AppName, 'import'>

/** Whose projections are meant, and where the keys lie. */
export interface Place {
  readonly cell: string
  readonly stateDir: string
  readonly keys: string
}

const read = ({ keys }: Place, name: string): string => readFileSync(join(keys, name), 'utf8')

function environment({ cell, stateDir }: Place): ProcessEnv {
  const nowhere = { DATABASE_URL: '', NATS_URL: '', NATS_PASSWORD: '' }
  return { YIWANG_STATE: stateDir, YIWANG_CELL: cell, YIWANG_CELL_NAME: '', PORT: 0, ROLE: 'worker', ...nowhere }
}

/** What each app folds, from the app's own list. */
export const PROJECTIONS_OF: Readonly<Record<RebuildableApp, (place: Place) => readonly Projection[]>> = {
  portal: (place) => portalProjections(place.cell, read(place, 'notary.pub')),
  console: (place) => consoleProjections({ cell: place.cell, notaryKey: read(place, 'notary.pub') }),
  dashboard: (place) => dashboardProjections(environment(place)),
  vault: (place) => vaultProjections(place.cell),
  notary: (place) => notaryProjections(place.cell, createPrivateKey(read(place, 'notary.key'))),
}
