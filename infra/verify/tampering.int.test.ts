import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { logOriginOf, noteSigner, sha256, signCheckpoint } from '@yiwang/audit'
import { inboxPrefix, quarantined } from '@yiwang/bus'
import { databaseUrl } from '@yiwang/database/migrate'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secret } from '../local/secrets.ts'
import { databaseOf } from '../local/topology.ts'
import type { RebuildableApp } from '../rebuild/projections-of.ts'
import { rebuildApp, type Rebuilt } from '../rebuild/rebuild-app.ts'
import { startOwnSystem, type OwnSystem } from '../system/own-system.ts'
import { until } from '../system/until.ts'
import { hashOf } from './ledger-rows.ts'
import { openCell, type OpenCell } from './open-cell.ts'
import { verdict, verifyCell } from './verify-cell.ts'

type App = 'portal' | 'console' | 'vault' | 'notary'
const APPS = ['portal', 'console', 'vault', 'notary'] as const

let system: OwnSystem
let cell: OpenCell
const admins = new Map<App, Client>()

/** PostgreSQL's superuser, whom no trigger stops. */
async function openAdmin(app: App): Promise<Client> {
  const admin = new Client({ connectionString: databaseUrl(system.context.postgres?.adminUrl ?? '', databaseOf(app)) })
  await admin.connect()
  await admin.query('SET session_replication_role = replica')
  return admin
}

async function ask(app: App, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const admin = admins.get(app)
  if (admin === undefined) throw new Error(`no connection for ${app}`)
  return (await admin.query<Record<string, unknown>>(text, values)).rows
}

/** Places named while rows of a ledger are as `change` makes them; puts them back. */
async function whileChanged(
  { app, position }: { app: App; position: number },
  change: string,
  values: unknown[] = [],
): Promise<string[]> {
  await ask(app, 'CREATE TABLE saved AS SELECT * FROM ledger_events WHERE position = $1', [position])
  await ask(app, change, values)
  const named = await places()
  await ask(app, 'DELETE FROM ledger_events WHERE position = $1', [position])
  await ask(app, 'INSERT INTO ledger_events SELECT * FROM saved')
  await ask(app, 'DROP TABLE saved')
  return named
}

async function places(of: OpenCell = cell): Promise<string[]> {
  const { gaps, mismatches } = await verifyCell(of)
  return [...gaps, ...mismatches]
}

beforeAll(async () => {
  system = await startOwnSystem({ servers: [...APPS, 'oidc'], env: { KEY_POOL_PORTAL: '600' } })
  const running = await openCell(system.context, true)
  // the dashboard is not there to receive anything
  const ledgers = running.ledgers.map((each) => ({ ...each, isAlwaysOn: each.isAlwaysOn && each.app !== 'dashboard' }))
  const findings = await verifyCell({ ...running, ledgers }, { patienceMs: 30_000 })
  await running.close()
  if (findings.gaps.length > 0) throw new Error(`not arrived: ${findings.gaps.join()}`)
  for (const app of APPS) admins.set(app, await openAdmin(app))
  const signed = `SELECT 1 FROM audit_heads WHERE size >= (
    SELECT min(position) FROM ledger_events WHERE origin <> 'demo/notary')`
  await until('the notary signs what came from others', async () => (await ask('notary', signed)).length > 0)
  for (const app of APPS) await system.stop(app)
  cell = await openCell(system.context, false)
}, 120_000)

afterAll(async () => {
  for (const admin of admins.values()) await admin.end()
  await cell.close()
  await system.close()
})

describe('verify', () => {
  it('finds nothing where nothing was touched, and counts every event once', async () => {
    const findings = await verifyCell(cell)
    expect(verdict(findings)).toMatch(/^verified \d+ events, 0 gaps, 0 mismatches$/)
    const own = await Promise.all(
      APPS.map((app) => ask(app, 'SELECT count(*)::int AS n FROM ledger_events WHERE origin = $1', [`demo/${app}`])),
    )
    expect(findings.events).toBe(own.reduce((sum, rows) => sum + Number(rows[0]?.n), 0))
  })

  it('names a row whose data were changed', async () => {
    const named = await whileChanged(
      { app: 'portal', position: 5 },
      `UPDATE ledger_events SET data = data || ' '::bytea WHERE position = 5`,
    )
    expect(named).toEqual([expect.stringMatching(/^账本 portal 第 5 条.*hash$/)])
  })

  it.each([
    ['type', `type = 'casework.case-closed.v1'`],
    ['matter_id', `matter_id = gen_random_uuid()`],
    ['stream_version', 'stream_version = stream_version + 1000'],
    ['recorded_at', `recorded_at = recorded_at + interval '1 second'`],
  ])('names a row whose column %s was changed', async (column, change) => {
    const named = await whileChanged(
      { app: 'console', position: 7 },
      `UPDATE ledger_events SET ${change} WHERE position = 7`,
    )
    expect(named).toEqual([expect.stringMatching(new RegExp(`^账本 console 第 7 条.*${column}$`))])
  })

  it.each([
    ['own_command_id', `own_command_id = 'another'`],
    ['own_command_id', 'own_command_id = NULL'],
    ['own_command_size', 'own_command_size = 0'],
    ['own_command_size of the command before', 'own_command_size = own_command_size + 1'],
  ])('names the command whose %s was changed (%s)', async (column, change) => {
    const [row] = await ask(
      'console',
      `SELECT position FROM ledger_events WHERE own_command_size = 1 AND origin = 'demo/console' ORDER BY position LIMIT 1`,
    )
    const position = Number(row?.position)
    const named = await whileChanged(
      { app: 'console', position },
      `UPDATE ledger_events SET ${change} WHERE position = ${position}`,
    )
    expect(named).toContainEqual(expect.stringMatching(new RegExp(`^账本 console 第 \\d+ 条.*${column}$`)))
  })

  it('names the hole a deleted row leaves', async () => {
    const named = await whileChanged({ app: 'vault', position: 9 }, 'DELETE FROM ledger_events WHERE position = 9')
    expect(named).toContainEqual(expect.stringMatching(/^账本 vault 第 10 条.*follows position 8$/))
    expect(named).toContainEqual(expect.stringContaining('follows seq'))
  })

  it('names an event rewritten with a new hash by what follows it, by the replicas, the stream and the log', async () => {
    // an own one would differ from the stream too
    const [row] = await ask(
      'notary',
      `SELECT position, attributes, data FROM ledger_events WHERE origin <> 'demo/notary' ORDER BY position LIMIT 1`,
    )
    const position = Number(row?.position)
    const attributes = JSON.parse(String(row?.attributes)) as Record<string, string>
    const forged = { ...attributes, occurredat: '2020-01-01T00:00:00.000Z' }
    const hash = hashOf(forged, row?.data as Buffer)
    const text = JSON.stringify({ ...forged, hash })
    const named = await whileChanged(
      { app: 'notary', position },
      `UPDATE ledger_events SET attributes = $1 WHERE position = ${position}`,
      [text],
    )
    expect(named).toEqual([
      expect.stringMatching(/^账本 notary 第 \d+ 条.*prevhash$/),
      `存证日志 / log: leaf ${position - 1} is not the event at its place`,
    ])
  })

  it('names an origin that rewrote its own last event, head and all', async () => {
    const [row] = await ask(
      'vault',
      `SELECT position, lane, attributes, data FROM ledger_events WHERE origin = 'demo/vault' ORDER BY position DESC LIMIT 1`,
    )
    const attributes = JSON.parse(String(row?.attributes)) as Record<string, string>
    const forged = { ...attributes, occurredat: '2020-01-01T00:00:00.000Z' }
    const hash = hashOf(forged, row?.data as Buffer)
    const head = `UPDATE ledger_heads SET hash = $1 WHERE origin = 'demo/vault' AND lane = $2`
    await ask('vault', head, [hash, row?.lane])
    const named = await whileChanged(
      { app: 'vault', position: Number(row?.position) },
      `UPDATE ledger_events SET attributes = $1 WHERE position = ${Number(row?.position)}`,
      [JSON.stringify({ ...forged, hash })],
    )
    await ask('vault', head, [attributes.hash, row?.lane])
    for (const app of ['portal', 'console', 'notary']) {
      expect(named).toContainEqual(expect.stringContaining(`副本 ${app}（demo/vault open ${attributes.seq}）`))
    }
    expect(named).toContainEqual(expect.stringMatching(/^事件流第 \d+ 条.*differs from its origin$/))
  })

  it('names a changed head', async () => {
    await ask('console', `UPDATE ledger_heads SET seq = seq + 1 WHERE origin = 'demo/console' AND lane = 'inner'`)
    const named = await places()
    await ask('console', `UPDATE ledger_heads SET seq = seq - 1 WHERE origin = 'demo/console' AND lane = 'inner'`)
    expect(named).toEqual([expect.stringContaining('账本 console 的链头（demo/console inner）')])
  })

  it('names a log shorter than what was sealed', async () => {
    const key = createPrivateKey(readFileSync(join(system.context.state.keys, 'notary.key'), 'utf8'))
    const later = { size: 1_000_000, root: new Uint8Array(32) }
    const sealedNote = signCheckpoint(sha256, later, noteSigner(logOriginOf('demo'), key))
    expect(await places({ ...cell, sealedNote })).toEqual([expect.stringContaining('存证日志曾签到 1000000 条')])
  })

  it('names a message somebody slipped into the stream', async () => {
    const password = secret(system.context.state.keys, 'nats-vault')
    const url = system.context.nats?.url ?? ''
    const vault = await connect({ servers: url, user: 'vault', pass: password, inboxPrefix: inboxPrefix('vault') })
    const subject = 'one.open.demo.vault.privacy.subject-keys-issued'
    await vault.request(subject, '{}')
    await vault.close()
    const named = await places()
    expect(named).toEqual([expect.stringMatching(/^事件流第 \d+ 条.*message_malformed$/)])
    // once somebody has read it and put it aside, it is known
    const digest = quarantined('message_malformed', { subject, data: new TextEncoder().encode('{}') }).digest
    const row = `INSERT INTO bus_quarantine (digest, reason, subject, claimed_source, claimed_type, claimed_id, claimed_seq, bytes)
      VALUES ($1, 'message_malformed', '', '', '', '', '', 2)`
    await ask('console', row, [digest])
    expect(await places()).toEqual([])
    expect((await verifyCell(cell)).quarantined).toEqual(named)
    await ask('console', 'DELETE FROM bus_quarantine WHERE digest = $1', [digest])
    await (
      await jetstreamManager(cell.nats)
    ).streams.deleteMessage('ONE', Number(/第 (\d+) 条/.exec(named[0] ?? '')?.[1]))
    expect(await places()).toEqual([])
  })

  it('names an event that is gone from the stream', async () => {
    const manager = await jetstreamManager(cell.nats)
    const message = await manager.direct.getMessage('ONE', { seq: 1 })
    await manager.streams.deleteMessage('ONE', 1)
    const seq = message?.header.get('ce-seq')
    const chain = `${message?.header.get('ce-source').slice(1)} ${message?.header.get('ce-lane')}`
    expect(await places()).toEqual([`事件流缺 ${chain} ${seq} / stream lacks ${chain} ${seq}`])
  })
})

describe('rebuild', () => {
  async function rebuild(app: RebuildableApp, name?: string): Promise<readonly Rebuilt[]> {
    const { state } = system.context
    const place = { cell: system.cell, stateDir: state.dir, keys: state.keys }
    return await rebuildApp({ app, place, pool: system.pool(app), name })
  }

  const differing = (rebuilt: readonly Rebuilt[]): string[] =>
    rebuilt.filter(({ outcome }) => outcome !== 'same').map(({ name }) => name)

  it.each(APPS)('folds every table of %s to the same rows again', async (app) => {
    const rebuilt = await rebuild(app)
    expect(differing(rebuilt)).toEqual([])
    expect(rebuilt.some(({ rows }) => rows > 0)).toBe(true)
  })

  it('says which table was not what the ledger tells, and makes it so', async () => {
    await ask('console', `UPDATE organisation_units SET name = '伪造局' WHERE unit_id = 'chengguan'`)
    expect(await rebuild('console', 'organisation_units')).toMatchObject([{ outcome: 'different' }])
    expect(await ask('console', `SELECT name FROM organisation_units WHERE unit_id = 'chengguan'`)).toEqual([
      { name: '青禾县城市管理局' },
    ])
  })

  it('makes the notary’s tree anew from its ledger', async () => {
    await ask('notary', `UPDATE audit_leaves SET leaf_hash = 'forged' WHERE leaf_index = 2`)
    expect(await rebuild('notary', 'tree')).toMatchObject([{ name: 'tree', outcome: 'different' }])
    expect(await rebuild('notary', 'tree')).toMatchObject([{ name: 'tree', outcome: 'same' }])
  })
})
