import { randomBytes } from 'node:crypto'
import { logOriginOf } from '@yiwang/audit'
import { createIdSource, systemClock } from '@yiwang/kernel'
import {
  createLedger,
  createProjectionRunner,
  LedgerError,
  tablesOf,
  type Projection,
  type ProjectionRunner,
} from '@yiwang/ledger'
import { extendTree } from '@yiwang/notary/tree'
import { mayBeHeard } from '@yiwang/runtime'
import type { Pool } from 'pg'
import { PROJECTIONS_OF, type Place, type RebuildableApp } from './projections-of.ts'
import { resetTexts, TEXTS } from './reset-texts.ts'
import { digestOf, type TableDigest } from './table-digest.ts'

/** One table that was emptied and folded anew. */
export interface Rebuilt {
  readonly name: string
  readonly rows: number
  /** whether it holds what it held before; `later`: the app fills it when it starts */
  readonly outcome: 'same' | 'different' | 'later'
}

/** What is to be rebuilt; without a name everything of the app. */
export interface RebuildOptions {
  readonly app: RebuildableApp
  readonly place: Place
  readonly pool: Pool
  readonly name?: string | undefined
}

/** Name of the notary's tree, which is no projection but rebuilt like one. */
const TREE = 'tree'
const TREE_TABLES = ['audit_leaves', 'audit_nodes', 'audit_trees']

async function compared(name: string, digest: () => Promise<TableDigest>, work: () => Promise<void>): Promise<Rebuilt> {
  const before = await digest()
  await work()
  const after = await digest()
  const isSame = before.rows === after.rows && before.sum === after.sum
  return { name, rows: after.rows, outcome: isSame ? 'same' : 'different' }
}

/** Folds to the end; a projection that had stopped is what rebuilding is for. */
async function catchUp(runner: ProjectionRunner): Promise<void> {
  try {
    await runner.settle()
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'projection_failed') throw error
  }
}

async function rebuildTree({ pool, place }: RebuildOptions): Promise<Rebuilt> {
  const names = { log: logOriginOf(place.cell), notary: `${place.cell}/notary` }
  const extend = async (): Promise<void> => {
    while ((await extendTree(pool, names)).more);
  }
  await extend()
  return await compared(
    TREE,
    () => digestOf(pool, TREE_TABLES),
    async () => {
      await pool.query(`TRUNCATE ${TREE_TABLES.join(', ')}`)
      await extend()
    },
  )
}

/** Names that can be given for an app. */
export function rebuildable(app: RebuildableApp, place: Place): string[] {
  const names = PROJECTIONS_OF[app](place).map((projection) => projection.name)
  return [...names, ...(app === 'notary' ? [TREE] : []), ...(app === 'console' ? [TEXTS] : [])]
}

async function rebuildProjections(options: RebuildOptions, chosen: readonly Projection[]): Promise<Rebuilt[]> {
  const { app, place, pool } = options
  const clock = systemClock
  const ids = createIdSource(() => clock.now(), randomBytes)
  const ledger = createLedger({ pool, cell: place.cell, app, clock, ids, hears: mayBeHeard })
  const runner = createProjectionRunner({ pool, ledger, projections: PROJECTIONS_OF[app](place) })
  const rebuilt: Rebuilt[] = []
  await runner.start()
  try {
    await catchUp(runner)
    for (const projection of chosen) {
      const { name } = projection
      const digest = (): Promise<TableDigest> => digestOf(pool, tablesOf(projection))
      const anew = async (): Promise<void> => {
        await runner.rebuild(name)
        await runner.settle()
      }
      rebuilt.push(await compared(name, digest, anew))
    }
    return rebuilt
  } finally {
    await runner.stop()
    await ledger.close()
  }
}

/**
 * Empties an app's projections, and the notary's tree, and folds them anew from the ledger alone; tells for each whether it
 * came out the same. The app must not run: a worker of its own would fold the same events at the same time.
 */
export async function rebuildApp(options: RebuildOptions): Promise<Rebuilt[]> {
  const { app, place, name } = options
  const chosen = PROJECTIONS_OF[app](place).filter((projection) => name === undefined || projection.name === name)
  const rebuilt = chosen.length > 0 ? await rebuildProjections(options, chosen) : []
  if (app === 'notary' && (name === undefined || name === TREE)) rebuilt.push(await rebuildTree(options))
  // not part of "everything": each text is opened at the vault again, and each opening leaves its trace
  if (app === 'console' && name === TEXTS) {
    rebuilt.push({ name: TEXTS, rows: await resetTexts(options.pool), outcome: 'later' })
  }
  return rebuilt
}
