import { readFileSync } from 'node:fs'
import { APP_NAMES, type AppName } from '@yiwang/bus'
import { databaseUrl } from '@yiwang/database/migrate'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseOf } from '../local/topology.ts'
import { rebuildApp } from '../rebuild/rebuild-app.ts'
import { startCollector, type CollectedSpan, type Collector } from './collector.ts'
import { openLiveLines, type LiveLines } from './live-lines.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'
import { filesBelow, finderOf, type Finder } from './planted-text.ts'
import { until } from './until.ts'
import { createVisitor, worker, type Visitor } from './visitor.ts'

/** What must be found nowhere in clear; all of it invented. */
const PLANTED = { name: '欧阳霁云', phone: '13800001937', identity: '510112199003071236', house: '37栋6单元1908' }
/** Harmless words of the same story, to see that what is looked for would be found. */
const HARMLESS = '梧桐巷口的路灯忽明忽暗'
const { name, phone, identity, house } = PLANTED
const findPlanted = finderOf(PLANTED)
const findHarmless = finderOf({ words: HARMLESS })
const STORY = `${HARMLESS}已有半月。我叫${name}，身份证号${identity}，家住清水小区${house}室，电话${phone}。`

let collector: Collector
let system: OwnSystem
let citizen: Visitor
let live: LiveLines | undefined
let matterId: string
let requestId: string
let receiptPage: string

const PIXELS = 'ffda0008010100003f00d2ffd9'

/** A JPEG with a comment of the camera's and, behind the picture, what only the sealing hides. */
function photoWith(words: string): Buffer {
  const text = Buffer.from(words)
  const comment = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  const body = Buffer.concat([Buffer.from('ffdb', 'hex'), Buffer.from([0, text.length + 2]), text])
  return Buffer.concat([Buffer.from('ffd8', 'hex'), comment, text, body, Buffer.from(PIXELS, 'hex')])
}

/** Submits the story with a photo on the real portal; answers the receipt's page. */
async function submit(portal: string): Promise<string> {
  const home = await citizen.browse(portal)
  const formId = /name="formId" value="([^"]+)"/.exec(home.text)?.[1] ?? ''
  const told = {
    formId,
    kind: 'help',
    narrative: STORY,
    address: `清水小区${house}`,
    identity: 'unverified',
    name,
    phone,
  }
  const photos = new FormData()
  for (const [field, value] of Object.entries({ ...told, step: 'photos', go: 'next', files: '' }))
    photos.set(field, value)
  const picture = photoWith(`${name} ${phone} ${identity} ${house}`)
  photos.set('photos', new Blob([picture], { type: 'image/jpeg' }), 'deng.jpg')
  const kept = await citizen.browse(`${portal}/tell`, photos)
  const files = /name="files" value="([^"]+)"/.exec(kept.text)?.[1] ?? ''
  if (files === '') throw new Error('the photo was not kept')
  return (await citizen.browse(`${portal}/tell`, { ...told, step: 'check', go: 'send', files })).url
}

async function rows(app: AppName, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await system.pool(app).query<Record<string, unknown>>(text, values)).rows
}

/** Waits for so many rows. */
async function untilRows(app: AppName, text: string, count: number): Promise<Record<string, unknown>[]> {
  return await until(text, async () => {
    const found = await rows(app, text)
    return found.length === count && found
  })
}

beforeAll(async () => {
  collector = await startCollector()
  system = await startOwnSystem({ otlpEndpoint: collector.endpoint })
  citizen = createVisitor()
  const dashboard = system.url('dashboard')
  live = await openLiveLines(await worker(dashboard, 'zhao'), dashboard)
  await untilRows('portal', `SELECT 1 FROM privacy_subject_keys WHERE pool = 'portal' LIMIT 1`, 1)
  receiptPage = await submit(system.url('portal'))
  const [request] = await untilRows('portal', 'SELECT matter_id, request_event_id FROM intake_requests', 1)
  matterId = String(request?.matter_id)
  requestId = String(request?.request_event_id)
  await untilRows('console', `SELECT 1 FROM casework_cases WHERE state = 'open'`, 1)
}, 180_000)

afterAll(async () => {
  await live?.close()
  await system.close()
  await collector.close()
})

describe('one trace', () => {
  const traceOf = (traceparent: unknown): string => String(traceparent).split('-')[1] ?? ''
  const parentOf = (traceparent: unknown): string => String(traceparent).split('-')[2] ?? ''

  async function span(service: string, isIt: (span: CollectedSpan) => boolean): Promise<CollectedSpan> {
    return await until(`a span of ${service}`, () =>
      Promise.resolve(collector.spans.find((candidate) => candidate.service === service && isIt(candidate))),
    )
  }

  const traceparentOf = async (app: AppName, type: string): Promise<unknown> => {
    const text = `SELECT attributes::json->>'traceparent' AS t FROM ledger_events WHERE matter_id = $1 AND type = $2`
    return (await rows(app, text, [matterId, type]))[0]?.t
  }

  it('goes from the portal’s request over the event, the console’s policy and its event to the dashboard’s viewers', async () => {
    const submitted = await traceparentOf('dashboard', 'intake.request-submitted.v1')
    const traceId = traceOf(submitted)
    expect(traceId).toMatch(/^[\da-f]{32}$/)

    const request = await span('portal', (each) => each.spanId === parentOf(submitted))
    expect(request).toMatchObject({ traceId, name: 'POST /tell', parentSpanId: undefined })

    const policy = await span('console', ({ name, attributes }) => {
      return name === 'policy.react' && attributes['yiwang.eventId'] === requestId
    })
    expect(policy).toMatchObject({ traceId, parentSpanId: request.spanId })

    const opened = await traceparentOf('dashboard', 'casework.case-opened.v1')
    expect([traceOf(opened), parentOf(opened)]).toEqual([traceId, policy.spanId])

    const isDelivery = ({ name, traceId: trace }: CollectedSpan): boolean =>
      name === 'dashboard.sse.deliver' && trace === traceId
    const deliveries = (): CollectedSpan[] => collector.spans.filter(isDelivery)
    await until('two deliveries', () => Promise.resolve(deliveries().length === 2))
    for (const { attributes, parentSpanId } of deliveries()) {
      const line = live?.lines.find(({ eventId }) => eventId === attributes['yiwang.eventId'])
      expect(parentSpanId).toBe(line?.type.startsWith('intake') === true ? request.spanId : policy.spanId)
    }
    // viewers could otherwise find the lines of one matter by the trace they share
    expect(JSON.stringify(live?.lines)).not.toContain(traceId)
  })
})

describe('planted personal data', () => {
  let opened: unknown
  let seen: string

  beforeAll(async () => {
    const app = system.url('console')
    const dispatcher = await worker(app, 'zhou')
    await dispatcher.ask(app, 'casework.dispatch', { matterId, unitId: 'chengguan' })
    const handler = await worker(app, 'chen')
    await handler.ask(app, 'casework.sign', { matterId })
    opened = await handler.ask(app, 'privacy.openWords', { matterId, purpose: 'contact-citizen' })
    const reply = `${name}您好，${house}室门前的路灯已修好，已打电话${phone}告知。`
    await handler.ask(app, 'casework.reply', { matterId, reply })
    await untilRows('console', 'SELECT 1 FROM casework_texts', 2)
    const page = receiptPage.replace('/receipts/', '/matters/')
    seen = await until('the reply on the portal', async () => {
      const { text } = await citizen.browse(page)
      return text.includes('路灯已修好') && text
    })
  }, 60_000)

  async function admin<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: databaseUrl(system.context.postgres?.adminUrl ?? '', database) })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  /** `<app>.<table>: <what>` for every table of every app whose rows hold one of the texts. */
  async function inTables(find: Finder): Promise<string[]> {
    const found: string[] = []
    for (const app of APP_NAMES) {
      await admin(databaseOf(app), async (client) => {
        const { rows: tables } = await client.query<{ name: string }>(
          `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
        )
        for (const { name: table } of tables) {
          const { rows: lines } = await client.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t`)
          const bytes = Buffer.from(lines.map(({ line }) => line).join('\n'))
          for (const what of find(bytes)) found.push(`${app}.${table}: ${what}`)
        }
      })
    }
    return found
  }

  /** PostgreSQL runs: a file of its caches may go between listing and reading. */
  function readIfThere(file: string): Buffer {
    try {
      return readFileSync(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
      throw error
    }
  }

  /** Every file of PostgreSQL (tables and WAL), NATS and logs that holds one of the texts. */
  async function inFiles(find: Finder): Promise<string[]> {
    const dataFolder = await admin('postgres', async (client) => {
      await client.query('CHECKPOINT')
      return (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]?.data_directory ?? ''
    })
    const { logs, nats } = system.context.state
    const files = [dataFolder, logs, nats].flatMap(filesBelow)
    expect(files.filter((file) => file.includes('/pg_wal/')).length).toBeGreaterThan(0)
    expect(files.filter((file) => file.endsWith('.blk')).length).toBeGreaterThan(0)
    expect(files.filter((file) => file.endsWith('.log')).length).toBeGreaterThanOrEqual(8)
    return files.flatMap((file) => find(readIfThere(file)).map((what) => `${file}: ${what}`))
  }

  it('go where they are meant to go: to the handler for a purpose, and back to the citizen', () => {
    expect(receiptPage).toMatch(/\/receipts\/YW/)
    expect(JSON.stringify(opened)).toContain(phone)
    expect(seen).toContain(name)
  })

  it('come back to the citizen in their photo, never to be kept on the way, and nobody else has its address', async () => {
    const page = receiptPage.replace('/receipts/', '/matters/')
    const { text } = await citizen.browse(page)
    const address = new URL(/href="([^"]+\/files\/[^"]+)"/.exec(text)?.[1] ?? '', page).href
    const photo = await citizen.go(address)
    expect(photo.status).toBe(200)
    expect(Object.fromEntries(photo.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename="[\da-f]{8}\.jpg"$/),
    })
    const content = Buffer.from(await photo.arrayBuffer())
    expect(content.toString('latin1').split(Buffer.from(phone).toString('latin1'))).toHaveLength(2)
    expect(content.toString('hex').endsWith(PIXELS)).toBe(true)
    expect((await createVisitor().go(address)).status).toBe(404)
    expect((await citizen.go(`${address.slice(0, -4)}0000`)).status).toBe(404)
  })

  it('would be found: harmless words stand in the one named projection, its files and its WAL', async () => {
    // casework_texts: redacted words for lists and suggestions, rebuilt through the vault, erased with their subject
    expect(await inTables(findHarmless)).toEqual(['console.casework_texts: words (utf-8)'])
    const files = await inFiles(findHarmless)
    expect(files.filter((file) => file.includes('/pg_wal/')).length).toBeGreaterThan(0)
    expect(files.filter((file) => !/\/(pg_wal|base)\//.test(file))).toEqual([])
  }, 60_000)

  it('are masked in that projection', async () => {
    const [request, reply] = await rows(
      'console',
      'SELECT part, body FROM casework_texts WHERE matter_id = $1 ORDER BY indexed_at',
      [matterId],
    )
    expect(request?.body).toBe(
      `${HARMLESS}已有半月。我叫〔姓名〕，身份证号〔身份证〕，家住清水小区〔门牌〕，电话〔电话〕。`,
    )
    expect(reply).toMatchObject({ part: 'reply' })
  })

  it('are masked again when that projection is rebuilt through the vault', async () => {
    const text = 'SELECT event_id, title, body FROM casework_texts ORDER BY event_id'
    const before = await rows('console', text)
    const { dir, keys } = system.context.state
    await system.stop('console')
    const place = { cell: system.cell, stateDir: dir, keys }
    await rebuildApp({ app: 'console', place, pool: system.pool('console'), name: 'casework_texts' })
    expect(await rows('console', text)).toEqual([])
    await system.start('console')
    expect(await untilRows('console', text, 2)).toEqual(before)
  })

  it('lie sealed in the ledger and in the pieces of the photo', async () => {
    expect(await rows('portal', 'SELECT 1 FROM files_chunks')).not.toHaveLength(0)
    const [event] = await rows('portal', 'SELECT data FROM ledger_events WHERE id = $1', [requestId])
    expect(JSON.parse(String(event?.data))).toMatchObject({ content: { ct: expect.any(String) }, attachments: [{}] })
  })

  it('are in no table, no file of PostgreSQL, its WAL, NATS or the logs, and in no trace', async () => {
    expect(await inTables(findPlanted)).toEqual([])
    expect(await inFiles(findPlanted)).toEqual([])
    expect(collector.bodies.length).toBeGreaterThan(0)
    expect(collector.bodies.flatMap((body) => findPlanted(body))).toEqual([])
  }, 60_000)
})
