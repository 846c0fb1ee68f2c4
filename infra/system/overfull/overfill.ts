import { databaseUrl } from '@yiwang/database/migrate'
import { systemClock, type Circumstances } from '@yiwang/kernel'
import { derivedId } from '@yiwang/ledger'
import { seedOrganisation } from '@yiwang/organisation'
import { cataloguedItem, catalogueKey } from '@yiwang/services'
import { Client } from 'pg'
import { fillFigures, multiplyFigures } from '../../bench/figures/fill-figures.ts'
import { databaseOf } from '../../local/topology.ts'
import type { StartContext } from '../../start/context.ts'
import { openOwnLedger } from '../../start/own-ledger.ts'
import { seedStory } from '../../start/story.ts'
import type { OwnSystem } from '../own-system.ts'
import { until } from '../until.ts'
import { worker } from '../visitor.ts'
import { OVERFULL } from './matters.ts'
import { longItems, longTown } from './town.ts'

/** Servers that write or react; nothing may react to half a story. */
const STOPPED = ['portal', 'console', 'vault', 'dashboard'] as const
const GIVEN_AGAIN = 24
const FIGURED = 4_000
const TIMES = 300

/** Registers names and items through their own commands. */
async function lengthen(context: StartContext): Promise<void> {
  const { ledger, close } = openOwnLedger(context, 'console', systemClock)
  const circumstances: Circumstances = {
    occurredAt: systemClock.now().toISOString(),
    initiator: 'system',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
  try {
    await seedOrganisation(ledger, longTown)
    await Promise.all(
      longItems.map((item) => {
        const id = catalogueKey(item)
        const command = { type: 'CatalogueItem', item, circumstances } as const
        return ledger.execute(cataloguedItem, { id, command, commandId: derivedId('overfull', id) })
      }),
    )
  } finally {
    await close()
  }
}

const countOf = async (system: OwnSystem, where: string): Promise<number> => {
  const text = `SELECT count(*)::int AS count FROM casework_cases WHERE ${where}`
  return (await system.pool('console').query<{ count: number }>(text)).rows[0]?.count ?? 0
}

/** A dispatcher gives matters to the unit with the longest name, as the console shows it from then on. */
async function giveToLongUnit(system: OwnSystem): Promise<void> {
  const dispatcher = await worker(system.url('console'), 'zhou')
  const { rows } = await system
    .pool('console')
    .query<{ matter_id: string }>(`SELECT matter_id FROM casework_cases WHERE state = 'open' LIMIT ${GIVEN_AGAIN}`)
  for (const { matter_id: matterId } of rows) {
    const input = { matterId, dutyId: 'street-lights', unitId: 'chengguan', reason: '按派单目录，归这个单位。' }
    await dispatcher.ask(system.url('console'), 'casework.dispatch', input)
  }
}

/** Six digits where a county has three, by what the projection itself contributes. */
async function swellFigures({ context }: OwnSystem): Promise<void> {
  const connectionString = databaseUrl(context.postgres?.adminUrl ?? '', databaseOf('dashboard'))
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const places = longTown.divisions.filter(({ level }) => level === 'community').map(({ code }) => code)
    const units = longTown.units.map(({ unitId }) => unitId)
    await fillFigures(client, { matters: FIGURED, days: 91, now: systemClock.now(), places, units })
    await multiplyFigures(client, TIMES)
  } finally {
    await client.end()
  }
}

/**
 * Gives a county that has people and units, and not one matter, far more of everything than its screens were drawn for: by
 * the commands that serve the living, and for the dashboard's sums by the projection's own contributions.
 */
export async function overfill(system: OwnSystem): Promise<void> {
  for (const server of STOPPED) await system.stop(server)
  await lengthen(system.context)
  await seedStory(system.context, OVERFULL)
  for (const server of STOPPED.toReversed()) await system.start(server)
  await until('every matter on the console', async () => (await countOf(system, 'true')) >= OVERFULL.length)
  await giveToLongUnit(system)
  await swellFigures(system)
}
