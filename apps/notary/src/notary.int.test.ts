import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createLogWalk,
  findHead,
  findUnlogged,
  inclusionProofFor,
  sha256,
  signCheckpoint,
  watchedLog,
  witness,
} from '@yiwang/audit'
import { verifyProof } from '@yiwang/audit/browser'
import { createPrisma, type PrismaClient } from '@yiwang/database'
import type { Lane, NewEvent, RecordedEvent } from '@yiwang/kernel'
import { hashOf, ZERO_HASH } from '@yiwang/ledger'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { testNetwork, type TestApp, type TestNetwork } from '@yiwang/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import type { LogKeeper } from './log/log-keeper.ts'
import { createSealedHead } from './log/sealed-head.ts'
import { logKeyOf, notaryKeeper, notaryProjections } from './notary.ts'

const CELL = 'logtest'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const log = watchedLog(CELL, publicKey)
const key = logKeyOf(CELL, privateKey)
const stateFolder = mkdtempSync(join(tmpdir(), 'yiwang-notary-'))
const clients: PrismaClient[] = []
let network: TestNetwork
let counter = 0

const eventId = (n: number): string => `019a5b0c-0000-7000-8000-${String(n).padStart(12, '0')}`

function aNote(lane: Lane): NewEvent {
  counter += 1
  const circumstances = {
    occurredAt: '2026-11-23T08:00:00.000Z',
    initiator: 'system',
    decidedBy: 'machine',
    lawfulUse: 'audit',
  } as const
  return { id: eventId(counter), type: 'intake.note-taken.v1', lane, circumstances, data: { counter } }
}

async function note(app: TestApp, count: number, lane: Lane = 'open'): Promise<RecordedEvent[]> {
  const fresh = Array.from({ length: count }, () => aNote(lane))
  const appended = await Promise.all(
    fresh.map((event) =>
      app.ledger.append({ streamId: `${app.name}/note/${event.id}`, commandId: event.id, events: [event] }),
    ),
  )
  return appended.flatMap(({ events }) => events)
}

function prismaOf(app: TestApp): PrismaClient {
  const prisma = createPrisma(app.databaseUrl)
  clients.push(prisma)
  return prisma
}

function keeperOf(app: TestApp, troubles: unknown[] = []): LogKeeper {
  const parts = { pool: app.pool, ledger: app.ledger, prisma: prismaOf(app) }
  return notaryKeeper(parts, { key, stateFolder, onTrouble: (error) => troubles.push(error) })
}

/** Everything relayed, logged, signed and witnessed. */
async function settled(): Promise<void> {
  await network.settle()
  await keeperOf(network.app('notary')).settle()
  await network.settle()
}

beforeAll(async () => {
  const projections = witness(log)
  network = await testNetwork({
    cell: CELL,
    apps: [
      { name: 'portal', projections },
      { name: 'console', projections },
      { name: 'notary', projections: notaryProjections(CELL, privateKey) },
    ],
  })
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.$disconnect()))
})
afterAll(async () => {
  await network.close()
  rmSync(stateFolder, { recursive: true })
})

describe('the log', () => {
  it('takes in both lanes and is rebuilt by every witness', async () => {
    await note(network.app('portal'), 5)
    await note(network.app('console'), 3, 'inner')
    await settled()
    const heads = await Promise.all(
      (['portal', 'console', 'notary'] as const).map((name) => findHead(prismaOf(network.app(name)), key.name)),
    )
    expect(heads[0]).toMatchObject({ size: 8, checkpoints: 1 })
    expect(heads[0]?.broken).toBeUndefined()
    expect(heads[1]).toEqual(heads[0])
    expect(heads[2]).toEqual(heads[0])
  })

  it('proves an event from local rows alone, as a browser checks it', async () => {
    const portal = network.app('portal')
    const [event] = await note(portal, 1)
    const source = { prisma: prismaOf(portal), ledger: portal.ledger }
    expect(await inclusionProofFor(source, { eventId: event?.id ?? '' })).toBeUndefined()
    await settled()
    await network.cutLine('portal')
    const proof = await inclusionProofFor(source, { eventId: event?.id ?? '' })
    await network.restoreLine('portal')
    if (proof === undefined) throw new Error('no proof')
    expect(await verifyProof(proof, 'zh-CN')).toMatchObject({ verdict: 'verified' })
    expect(proof.notaryPublicKey).toBe(Buffer.from(key.publicKey).toString('base64'))
    const tampered = { ...proof, event: { ...proof.event, dataBase64: btoa('{"counter":1}') } }
    expect(await verifyProof(tampered, 'zh-CN')).toMatchObject({ verdict: 'failed' })
    expect(await inclusionProofFor(source, { eventId: eventId(999_999) })).toBeUndefined()
  })

  it('signs nothing when the only news is its own checkpoint', async () => {
    const notary = network.app('notary')
    await settled()
    const before = await notary.ledger.position()
    await settled()
    await settled()
    expect(await notary.ledger.position()).toBe(before)
  })

  it('notices which events the notary has not logged', async () => {
    const portal = network.app('portal')
    const logged = await portal.ledger.readAfter(0, 3, { origin: portal.origin })
    const fresh = await note(portal, 2)
    expect(await findUnlogged(prismaOf(portal), [...logged, ...fresh])).toEqual(fresh)
  })

  it('agrees with the ledger it was made from', async () => {
    await settled()
    const walk = createLogWalk(log)
    const events = await network.app('notary').ledger.readAfter(0, 1000)
    const problems = events.map(({ position, attributes, raw }) => walk.see({ position, attributes, data: raw }))
    expect(problems.filter((problem) => problem !== undefined)).toEqual([])
    expect(walk.counts()).toEqual({ leaves: events.length, signed: events.length - 1 })
  })

  it('logs events whose envelope this version cannot read', async () => {
    const notary = network.app('notary')
    const attributes = {
      ...(await note(network.app('console'), 1))[0]?.attributes,
      id: eventId(900_001),
      source: `/${CELL}/vault`,
      subject: 'vault/note/1',
      seq: '1',
      streamversion: '1',
      prevhash: ZERO_HASH,
      initiator: 'somebody-not-yet-invented',
    }
    const data = new TextEncoder().encode('{}')
    const event = { attributes: { ...attributes, hash: hashOf({ attributes, data }) }, data }
    expect(await notary.ledger.acceptForeign([event])).toEqual({ accepted: 1, duplicates: 0 })
    expect(await notary.ledger.readAfter(0, 1000, { origin: `${CELL}/vault` })).toEqual([])
    await settled()
    expect(await findUnlogged(prismaOf(network.app('portal')), [event])).toEqual([])
  })
})

describe('the HTTP interface', () => {
  function app() {
    const notary = network.app('notary')
    const keeper = keeperOf(notary)
    const observers = {
      metrics: createMetrics({ app: 'notary' }),
      logger: createLogger({ app: 'notary', level: 'silent' }),
    }
    return createApp({ runtime: notary, key, keeper, observers })
  }

  it('serves checkpoint, tiles and entries that fit together', async () => {
    await note(network.app('portal'), 300)
    await settled()
    const head = await findHead(prismaOf(network.app('notary')), key.name)
    const checkpoint = await app().request('/log/checkpoint')
    expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await checkpoint.text()).toBe(head?.note)
    const width = (head?.size ?? 0) - 256
    const full = await app().request('/log/tile/0/000')
    expect(full.headers.get('cache-control')).toContain('immutable')
    expect((await full.arrayBuffer()).byteLength).toBe(8192)
    expect((await (await app().request(`/log/tile/0/001.p/${width}`)).arrayBuffer()).byteLength).toBe(32 * width)
    expect((await (await app().request('/log/tile/1/000.p/1')).arrayBuffer()).byteLength).toBe(32)
    expect((await (await app().request('/log/tile/entries/000')).arrayBuffer()).byteLength).toBe(34 * 256)
    expect(await (await app().request('/log/vkey')).text()).toMatch(/^yiwang\.logtest\/one\+[0-9a-f]{8}\+A/)
  })

  it.each([
    'tile/0/002',
    'tile/1/000',
    'tile/2/000.p/1',
    'tile/0/0',
    'tile/entries/001',
    'tile/x/000',
    'tile/0/001.p/256',
  ])('has no %s', async (path) => expect((await app().request(`/log/${path}`)).status).toBe(404))

  it('says how it is', async () => {
    const ready = await app().request('/readyz')
    expect(ready.status).toBe(200)
    expect(JSON.stringify(await ready.json())).toMatch(
      /"name":"log","ok":true.*"name":"head","ok":true,"detail":"signed \d+"/,
    )
    expect(await (await app().request('/metrics')).text()).toMatch(/log_signed_leaves\{app="notary"\} \d{3}/)
  })

  it('changes nothing for anyone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await app().request('/log/checkpoint', { method })).status).toBe(404)
  })
})

describe('a notary whose memory was changed behind its back', () => {
  const sealedHead = createSealedHead(join(stateFolder, 'notary', 'sealed-head'))

  it('signs nothing when its database is older than what it once signed', async () => {
    const notary = network.app('notary')
    await settled()
    const sealed = (await sealedHead.read()) ?? ''
    await sealedHead.write(signCheckpoint(sha256, { size: 100_000, root: new Uint8Array(32) }, key))
    await note(network.app('portal'), 1)
    await network.settle()
    await expect(keeperOf(notary).settle()).rejects.toThrow('head_inconsistent: sealed 100000')
    await sealedHead.write(sealed)
    await keeperOf(notary).settle()
  })

  it('signs nothing rather than contradict itself', async () => {
    const notary = network.app('notary')
    await note(network.app('portal'), 300)
    await settled()
    await note(network.app('portal'), 1)
    await network.settle()
    const position = await notary.ledger.position()
    const changed = 256 * Math.floor((position - 3) / 256)
    // leaves swapped in the last, unfinished tile, which every signature reads
    const swap = () =>
      notary.pool.query(
        `UPDATE audit_leaves l SET leaf_hash = o.leaf_hash FROM audit_leaves o
          WHERE l.leaf_index = ANY($1) AND o.leaf_index = ANY($1) AND o.leaf_index <> l.leaf_index`,
        [[changed, changed + 1]],
      )
    await swap()
    await expect(keeperOf(notary).settle()).rejects.toThrow('head_inconsistent')
    expect(await notary.ledger.position()).toBe(position)
    await swap()
    await keeperOf(notary).settle()
    expect(await notary.ledger.position()).toBe(position + 1)
  })
})
