import type { Aggregate, Circumstances } from '@yiwang/kernel'
import { derivedId, type Ledger } from '@yiwang/ledger'
import { division } from './aggregates/division.ts'
import { duty } from './aggregates/duty.ts'
import { grid } from './aggregates/grid.ts'
import { post } from './aggregates/post.ts'
import { unit } from './aggregates/unit.ts'
import type {
  DivisionRegistered,
  DivisionShapeSet,
  DutyListed,
  GridRegistered,
  GridShapeSet,
  PostAssigned,
  PostCreated,
  UnitRegistered,
} from './events.ts'

/** An organisation as data: what `seedOrganisation` registers. */
export interface Town {
  readonly divisions: readonly DivisionRegistered[]
  readonly grids: readonly GridRegistered[]
  readonly divisionShapes: readonly DivisionShapeSet[]
  readonly gridShapes: readonly GridShapeSet[]
  readonly units: readonly UnitRegistered[]
  readonly posts: readonly PostCreated[]
  readonly assignments: readonly PostAssigned[]
  /** versions no longer in force, the oldest first; only registered where an entry is new */
  readonly earlierDuties: readonly DutyListed[]
  /** the dispatch catalogue in force */
  readonly duties: readonly DutyListed[]
}

type SeedLedger = Pick<Ledger, 'execute' | 'load' | 'origin' | 'clock'>

interface Entry<Command> {
  readonly id: string
  readonly command: Command
}

/**
 * Same data, same command id: a second seeding records nothing, changed data is a new command. Entries of one register do
 * not depend on each other and are recorded together.
 */
async function register<State, Command extends { readonly type: string; readonly data: unknown }>(
  ledger: SeedLedger,
  aggregate: Aggregate<State, Command>,
  entries: readonly Entry<Command>[],
): Promise<void> {
  await Promise.all(
    entries.map(({ id, command }) => {
      const commandId = derivedId('seed', command.type, id, JSON.stringify(command.data))
      return ledger.execute(aggregate, { id, command, commandId })
    }),
  )
}

/** Versions come before the one in force, so where that one stands already nothing can be put before it. */
async function registerHistory(
  ledger: SeedLedger,
  versions: readonly DutyListed[],
  said: Circumstances,
): Promise<void> {
  const app = ledger.origin.split('/')[1] ?? ''
  for (const [dutyId, own] of Map.groupBy(versions, (version) => version.dutyId)) {
    if ((await ledger.load(`${app}/${duty.name}/${dutyId}`)).length > 0) continue
    for (const data of own) {
      await register(ledger, duty, [{ id: dutyId, command: { type: 'ListDuty', data, circumstances: said } }])
    }
  }
}

/** Registers an organisation through its own commands on the console's ledger; safe to run again. */
export async function seedOrganisation(ledger: SeedLedger, town: Town): Promise<void> {
  const circumstances: Circumstances = {
    occurredAt: ledger.clock.now().toISOString(),
    initiator: 'system',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
  await register(
    ledger,
    division,
    town.divisions.map((data) => ({ id: data.code, command: { type: 'RegisterDivision', data, circumstances } })),
  )
  await register(
    ledger,
    grid,
    town.grids.map((data) => ({ id: data.code, command: { type: 'RegisterGrid', data, circumstances } })),
  )
  await register(
    ledger,
    division,
    town.divisionShapes.map((data) => ({ id: data.code, command: { type: 'SetDivisionShape', data, circumstances } })),
  )
  await register(
    ledger,
    grid,
    town.gridShapes.map((data) => ({ id: data.code, command: { type: 'SetGridShape', data, circumstances } })),
  )
  await register(
    ledger,
    unit,
    town.units.map((data) => ({ id: data.unitId, command: { type: 'RegisterUnit', data, circumstances } })),
  )
  await register(
    ledger,
    post,
    town.posts.map((data) => ({ id: data.postId, command: { type: 'CreatePost', data, circumstances } })),
  )
  await register(
    ledger,
    post,
    town.assignments.map((data) => ({ id: data.postId, command: { type: 'AssignPost', data, circumstances } })),
  )
  await registerHistory(ledger, town.earlierDuties, circumstances)
  await register(
    ledger,
    duty,
    town.duties.map((data) => ({ id: data.dutyId, command: { type: 'ListDuty', data, circumstances } })),
  )
}
