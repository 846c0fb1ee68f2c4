import type { Aggregate, Circumstances } from '@yiwang/kernel'
import { derivedId, type Ledger } from '@yiwang/ledger'
import { division } from './aggregates/division.ts'
import { duty } from './aggregates/duty.ts'
import { grid } from './aggregates/grid.ts'
import { post } from './aggregates/post.ts'
import { unit } from './aggregates/unit.ts'
import type {
  DivisionRegistered,
  DutyListed,
  GridRegistered,
  PostAssigned,
  PostCreated,
  UnitRegistered,
} from './events.ts'

/** An organisation as data: what `seedOrganisation` registers. */
export interface Town {
  readonly divisions: readonly DivisionRegistered[]
  readonly grids: readonly GridRegistered[]
  readonly units: readonly UnitRegistered[]
  readonly posts: readonly PostCreated[]
  readonly assignments: readonly PostAssigned[]
  readonly duties: readonly DutyListed[]
}

type SeedLedger = Pick<Ledger, 'execute' | 'clock'>

/** Same data, same command id: a second seeding records nothing, changed data is a new command. */
async function register<State, Command extends { readonly type: string; readonly data: unknown }>(
  ledger: SeedLedger,
  aggregate: Aggregate<State, Command>,
  { id, command }: { readonly id: string; readonly command: Command },
): Promise<void> {
  const commandId = derivedId('seed', command.type, id, JSON.stringify(command.data))
  await ledger.execute(aggregate, { id, command, commandId })
}

/** Registers an organisation through its own commands on the console's ledger; safe to run again. */
export async function seedOrganisation(ledger: SeedLedger, town: Town): Promise<void> {
  const circumstances: Circumstances = {
    occurredAt: ledger.clock.now().toISOString(),
    initiator: 'system',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
  for (const data of town.divisions) {
    await register(ledger, division, { id: data.code, command: { type: 'RegisterDivision', data, circumstances } })
  }
  for (const data of town.grids) {
    await register(ledger, grid, { id: data.code, command: { type: 'RegisterGrid', data, circumstances } })
  }
  for (const data of town.units) {
    await register(ledger, unit, { id: data.unitId, command: { type: 'RegisterUnit', data, circumstances } })
  }
  for (const data of town.posts) {
    await register(ledger, post, { id: data.postId, command: { type: 'CreatePost', data, circumstances } })
  }
  for (const data of town.assignments) {
    await register(ledger, post, { id: data.postId, command: { type: 'AssignPost', data, circumstances } })
  }
  for (const data of town.duties) {
    await register(ledger, duty, { id: data.dutyId, command: { type: 'ListDuty', data, circumstances } })
  }
}
