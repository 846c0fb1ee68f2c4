import { randomBytes } from 'node:crypto'
import { createPool } from '@yiwang/database'
import { createIdSource, systemClock, type Aggregate, type Circumstances } from '@yiwang/kernel'
import { createLedger, derivedId, type Ledger } from '@yiwang/ledger'
import { division, unit, type DivisionRegistered, type UnitRegistered } from '@yiwang/organisation'
import { cataloguedItem, catalogueKey, type CataloguedItem } from '@yiwang/services'
import { secret } from '../../local/secrets.ts'
import { databaseOf, PORTS, roleOf } from '../../local/topology.ts'
import type { RecordWriter, Write } from '../run/import-rows.ts'
import type { RunningSystem } from '../running/system.ts'

/** What a row of each kind of register becomes. */
export interface RegisterRecords {
  readonly divisions: DivisionRegistered
  readonly units: UnitRegistered
  readonly items: CataloguedItem
}

type RegisterKind = keyof RegisterRecords

interface Executed<Command> {
  readonly id: string
  readonly command: Command
}

/** Registers are kept by the console; whoever imports them acts on its ledger, as the seed does. */
export interface RegisterWriter<Record> extends RecordWriter<Record> {
  close(): Promise<void>
}

const said = (ledger: Ledger): Circumstances => ({
  occurredAt: ledger.clock.now().toISOString(),
  initiator: 'system',
  channelUsed: 'import',
  decidedBy: 'human',
  lawfulUse: 'service,audit',
})

/** Same content, same command id: importing the same file again records nothing, a corrected row is a new version. */
async function execute<State, Command extends { readonly type: string }>(
  ledger: Ledger,
  aggregate: Aggregate<State, Command>,
  { id, command, content }: Executed<Command> & { readonly content: unknown },
): Promise<number | undefined> {
  const commandId = derivedId('import', aggregate.name, id, JSON.stringify(content))
  const { events, duplicate } = await ledger.execute(aggregate, { id, command, commandId })
  return duplicate || events.length === 0 ? undefined : events.length
}

type Executions = { readonly [K in RegisterKind]: (ledger: Ledger, record: RegisterRecords[K]) => ReturnType<Write> }

const EXECUTIONS: Executions = {
  divisions(ledger, data) {
    const command = { type: 'RegisterDivision', data, circumstances: said(ledger) } as const
    return execute(ledger, division, { id: data.code, command, content: data })
  },
  units(ledger, data) {
    const command = { type: 'RegisterUnit', data, circumstances: said(ledger) } as const
    return execute(ledger, unit, { id: data.unitId, command, content: data })
  },
  items(ledger, item) {
    const command = { type: 'CatalogueItem', item, circumstances: said(ledger) } as const
    return execute(ledger, cataloguedItem, { id: derivedId('catalogue', catalogueKey(item)), command, content: item })
  },
}

/** A writer of one register on the console's ledger, beside the running console. */
export function createRegisterWriter<K extends RegisterKind>(
  { settings, state }: RunningSystem,
  kind: K,
): RegisterWriter<RegisterRecords[K]> {
  const password = secret(state.keys, 'postgres-console')
  const port = PORTS.postgres + settings.portOffset
  const pool = createPool(`postgres://${roleOf('console')}:${password}@127.0.0.1:${port}/${databaseOf('console')}`)
  const clock = systemClock
  const ids = createIdSource(() => clock.now(), randomBytes)
  const ledger = createLedger({ pool, cell: settings.cell, app: 'console', clock, ids })
  return {
    plan: (records) =>
      Promise.resolve(
        records.map(
          (record): Write =>
            () =>
              EXECUTIONS[kind](ledger, record),
        ),
      ),
    async close() {
      await ledger.close()
      await pool.end()
    },
  }
}
