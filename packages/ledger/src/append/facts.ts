import type pg from 'pg'
import type { Command } from './prepare.ts'

/** What the database already holds of the things a batch is about; true while the position row is locked. */
export interface Facts {
  /** commandId → where its events stand */
  readonly commands: Map<string, { position: number; size: number }>
  /** streamId → last version */
  readonly versions: Map<string, number>
  readonly eventIds: Set<string>
}

const FACTS = `
SELECT 'command' AS kind, own_command_id AS key, position AS a, own_command_size AS b
  FROM ledger_events WHERE own_command_id = ANY($1::text[])
UNION ALL
SELECT 'version', s.id, v.stream_version, 0
  FROM unnest($2::text[]) AS s(id),
       LATERAL (SELECT stream_version FROM ledger_events
                 WHERE stream_id = s.id AND origin = $4 ORDER BY stream_version DESC LIMIT 1) v
UNION ALL
SELECT 'event', id::text, 0, 0 FROM ledger_events WHERE id = ANY($3::uuid[]) AND origin = $4`

interface FactRow {
  readonly kind: 'command' | 'version' | 'event'
  readonly key: string
  readonly a: number
  readonly b: number
}

/** Asks all three questions in one round trip. */
export async function readFacts(client: pg.ClientBase, origin: string, commands: readonly Command[]): Promise<Facts> {
  const { rows } = await client.query<FactRow>({
    name: 'ledger-facts',
    text: FACTS,
    values: [
      commands.map((command) => command.request.commandId),
      [...new Set(commands.map((command) => command.request.streamId))],
      commands.flatMap((command) => command.events.map(({ event }) => event.id)),
      origin,
    ],
  })
  const of = (kind: FactRow['kind']): FactRow[] => rows.filter((row) => row.kind === kind)
  return {
    commands: new Map(of('command').map((row) => [row.key, { position: Number(row.a), size: Number(row.b) }])),
    versions: new Map(of('version').map((row) => [row.key, Number(row.a)])),
    eventIds: new Set(of('event').map((row) => row.key)),
  }
}
