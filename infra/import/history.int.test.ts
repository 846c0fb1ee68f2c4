import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  caseworkProjections,
  createCaseAggregate,
  createCaseworkPolicies,
  listCases,
  listTimeline,
} from '@yiwang/casework'
import { countConfirmations, feedbackProjections } from '@yiwang/feedback'
import { intakeProjections, RequestSubmitted } from '@yiwang/intake'
import { seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { defineEffect } from '@yiwang/ledger'
import { chinaCalendar, demoTown, organisationProjections, seedOrganisation } from '@yiwang/organisation'
import { createOversightProjections, findHistory, findStanding } from '@yiwang/oversight'
import { createSubjectKeys, SubjectKeysIssued } from '@yiwang/privacy'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHistoryChecker, inspectFile, openTable, tipdmReplies } from '@yiwang/import'
import type { HistoryMap } from '@yiwang/import/contracts'
import { createHistoryHands, planHistory } from './history/history-writer.ts'
import { importRows } from './run/import-rows.ts'
import type { Tally } from './run/tally.ts'
import { behindStream, unreturned } from './running/stream-distance.ts'

const CELL = `h${Date.now().toString(36)}`
const invented = fileURLToPath(new URL('../../packages/import/src/fixtures/invented.csv', import.meta.url))
const ids = seededIds(2_110)
/** Two weeks after the second row's reply: the person may still answer. */
const EARLY = new Date('2019-06-08T00:00:00Z')
const LATE = new Date('2019-06-10T00:00:00Z')

let network: TestNetwork
/** The vault's part here: keys come two at a time, the next ones when one was used. */
async function issueKeys(): Promise<void> {
  const keys = [1, 2].map(() => ({ subjectId: ids.next(), publicKey: generateSubjectKey().publicKey }))
  const id = ids.next()
  const event = SubjectKeysIssued.create({ id, data: { pool: 'import', keys }, circumstances: testCircumstances() })
  await network.app('vault').ledger.append({ streamId: 'vault/key-pool/import', commandId: id, events: [event] })
}

const refill = defineEffect({
  name: 'refill',
  includeHistorical: true,
  run: (event) => (RequestSubmitted.match(event) === undefined ? Promise.resolve() : issueKeys()),
})

const aggregate = createCaseAggregate({ calendar: chinaCalendar })

beforeAll(async () => {
  network = await testNetwork({
    cell: CELL,
    apps: [
      { name: 'import', projections: [...organisationProjections, createSubjectKeys(CELL)] },
      { name: 'vault', effects: () => [refill] },
      {
        name: 'console',
        projections: [...intakeProjections, ...caseworkProjections()],
        policies: () => createCaseworkPolicies(aggregate),
      },
      { name: 'dashboard', projections: [...createOversightProjections(chinaCalendar), ...feedbackProjections] },
      { name: 'portal', projections: intakeProjections },
    ],
  })
  await seedOrganisation(network.app('console').ledger, demoTown)
  await issueKeys()
  await network.settle()
})

afterAll(async () => {
  await network.close()
})

async function importAt(now: Date, { isWriting = true, file = invented, map = tipdmReplies } = {}): Promise<Tally> {
  const { source } = map
  const hands = await createHistoryHands(network.app('import'), source)
  const write = isWriting ? hands.write : () => Promise.resolve(0)
  const facts = await inspectFile(file)
  const { heading, rows } = await openTable(facts)
  const tally = await importRows({
    ...planHistory({ ...hands, write }, { source, now }),
    rows,
    check: createHistoryChecker({ map, heading, sha256: facts.sha256, now }),
    onRejected: () => undefined,
    onProgress: () => undefined,
    isStopping: () => false,
  })
  await network.settle()
  return tally
}

async function eventsOf(app: 'import' | 'console' | 'portal', origin: string) {
  const events = await network.app(app).ledger.readAfter(0, 1_000)
  return events.filter((event) => event.origin === `${CELL}/${origin}`)
}

const history = { historical: true, order: 'newest', limit: 100 } as const

describe('importing history', () => {
  it('writes nothing when dry', async () => {
    expect(await importAt(EARLY, { isWriting: false })).toMatchObject({ imported: 4, events: 0 })
    expect(await eventsOf('import', 'import')).toEqual([])
  })

  it('records the good rows by the commands of the living, waiting for keys, and refuses the others', async () => {
    const tally = await importAt(EARLY)
    expect(tally).toMatchObject({ read: 15, imported: 4, alreadyThere: 0, events: 17 })
    expect(Object.keys(tally.rejected)).toHaveLength(11)
    expect(await unreturned(network.app('import').ledger)).toBe(0)
    expect(await (await behindStream(network.app('import').connection))()).toBeLessThanOrEqual(0)
  })

  it('keeps the times of the file, says who decided, and makes no signature up', async () => {
    const { items } = await listCases(network.app('console').prisma, history, LATE)
    const first = items.find(({ unitId }) => unitId === 'chengguan')
    expect(first).toMatchObject({ state: 'closed', outcome: 'unconfirmed', channel: 'import', signedAt: null })
    expect(first?.receiptNumber).toMatch(/^YW190425/)
    const timeline = await listTimeline(network.app('console').prisma, first?.matterId ?? '')
    expect(timeline.map(({ kind, occurredAt, decidedBy }) => [kind, occurredAt.toISOString(), decidedBy])).toEqual([
      ['intake.request-submitted.v1', '2019-04-25T01:32:09.000Z', 'both'],
      ['casework.case-opened.v1', '2019-04-25T01:32:09.000Z', 'machine'],
      ['casework.case-dispatched.v1', '2019-04-25T01:32:09.000Z', 'machine'],
      ['casework.case-replied.v1', '2019-05-10T06:56:53.000Z', 'human'],
      ['casework.case-closed.v1', '2019-05-25T15:59:59.000Z', 'machine'],
    ])
  })

  it('runs no clock and names nobody for what is past', async () => {
    const { items } = await listCases(network.app('console').prisma, history, LATE)
    expect(
      items.map(({ past, deadline, limit, responsiblePhone }) => [past, deadline, limit, responsiblePhone]),
    ).toEqual(items.map(() => [{}, null, null, null]))
  })

  it('leaves open what was never answered or may still be', async () => {
    const { items } = await listCases(network.app('console').prisma, history, LATE)
    const states = items.map(({ unitId, state }) => `${unitId ?? ''} ${state}`)
    expect(states.toSorted()).toEqual(['chengguan closed', 'hotline closed', 'jiaotong replied', 'shuiwu dispatched'])
  })

  it('seals every word, each person’s under a key of their own', async () => {
    const events = await eventsOf('import', 'import')
    const requests = events.flatMap((event) => RequestSubmitted.match(event) ?? [])
    expect(new Set(requests.map(({ content }) => content.subjectId)).size).toBe(4)
    const stored = events.map(({ raw }) => new TextDecoder().decode(raw)).join('\n')
    expect(stored).not.toMatch(/幸福路|灯杆的线路|公交车挤|账号/)
  })

  it('wakes no policy and no timer, and stays off the internet side', async () => {
    const cases = (await eventsOf('console', 'console')).filter(({ type }) => type.startsWith('casework.'))
    expect(cases).toEqual([])
    const { rows } = await network.app('console').pool.query('SELECT FROM ledger_timers')
    expect(rows).toEqual([])
    expect(await network.app('console').policies.parked()).toEqual([])
    expect((await eventsOf('import', 'import')).every(({ lane }) => lane === 'inner')).toBe(true)
    expect(await eventsOf('portal', 'import')).toEqual([])
  })

  it('is counted apart from what is alive', async () => {
    const dashboard = network.app('dashboard').prisma
    const everything = { scopes: [''], facet: 'all', value: '', place: '' } as const
    const { pool } = network.app('dashboard')
    const when = { now: new Date('2019-04-25T12:00:00Z'), calendar: chinaCalendar }
    expect((await findStanding({ prisma: dashboard, pool }, everything, when)).total.stages).toEqual({})
    expect(await findHistory(dashboard)).toMatchObject({
      total: { received: 4 },
      channels: [{ value: 'import', received: 4 }],
      // the file says no kinds
      kinds: [{ value: '', received: 4 }],
    })
    expect(await countConfirmations(dashboard)).toMatchObject({ replied: 0 })
  })

  it('changes nothing when it is run again, and adds what has become due since', async () => {
    expect(await importAt(EARLY)).toMatchObject({ read: 15, imported: 0, alreadyThere: 4, events: 0 })
    expect(await importAt(LATE)).toMatchObject({ imported: 1, alreadyThere: 3, events: 1 })
    expect(await eventsOf('import', 'import')).toHaveLength(18)
    const { items } = await listCases(network.app('console').prisma, { ...history, states: ['closed'] }, LATE)
    expect(items).toHaveLength(3)
  })
})

describe('a file that tells kinds, units and ends', () => {
  const columns = { key: '工单号', subject: '标题', narrative: '标题', submittedAt: '来电时间' }
  const told = { kind: '类型', unit: '承办单位', closedAt: '办结时间', satisfaction: '满意度' }
  const map: HistoryMap = { kind: 'history', name: 'told', source: 'told', columns: { ...columns, ...told } }
  const rows = [
    '工单号,标题,来电时间,类型,承办单位,办结时间,满意度',
    '1,路灯不亮,2019/3/1 09:12,投诉,水务局,2019/3/4 10:00,满意',
    '2,垃圾没人收,2019/3/2 09:12,其他,供水公司,,',
  ]

  it('is taken at its word: where it names a unit of today, and where nobody is called so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yiwang-told-'))
    const file = join(folder, 'told.csv')
    writeFileSync(file, rows.join('\n'))
    expect(await importAt(LATE, { file, map })).toMatchObject({ imported: 2 })
    rmSync(folder, { recursive: true })
    const { items } = await listCases(network.app('console').prisma, history, LATE)
    const of = (kindWritten: string) => items.find(({ past }) => past?.kindWritten === kindWritten)
    expect(of('投诉')).toMatchObject({
      kind: 'complaint',
      unitId: 'shuiwu',
      category: null,
      deadline: null,
      past: { kind: 'complaint', unitWritten: '水务局', closedAt: '2019-03-04T02:00:59.000Z', satisfaction: '满意' },
    })
    expect(of('其他')).toMatchObject({ unitId: 'chengguan', past: { unitWritten: '供水公司' } })
    expect(of('其他')?.past).not.toHaveProperty('kind')
  })

  it('is counted by the kinds it says', async () => {
    expect((await findHistory(network.app('dashboard').prisma)).kinds).toEqual([
      expect.objectContaining({ value: '', received: 5 }),
      expect.objectContaining({ value: 'complaint', received: 1 }),
    ])
  })
})
