import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request, type Service } from '@yiwang/bus'
import { createPrisma } from '@yiwang/database'
import { signActorToken, type Actor, type ActorTokenRequest } from '@yiwang/identity'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { derivedId } from '@yiwang/ledger'
import { generateSubjectKey, openReply, sealReply } from '@yiwang/sealing'
import { application, servicesProjections } from '@yiwang/services'
import { ApplicationStarted } from '@yiwang/services/contracts'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grant } from './aggregates/grant.ts'
import type { Grant } from './catalogue.ts'
import { demoCardHolders } from './demo/card-holders.ts'
import { demoDataSet, demoGrant, seedSharing } from './demo/seed.ts'
import { readDataSetKeys } from './node/holder/data-set-keys.ts'
import { serveSharingQuery } from './node/holder/serve-sharing-query.ts'
import { sharingProjections } from './projections.ts'
import { hashOfSealed, QUERY_SUBJECT, sealInfo } from './node/query-call.ts'
import { queriesOfMatter } from './queries.ts'
import { querySharedField } from './node/query-shared-field.ts'

const clock = fixedClock('2026-11-23T02:00:00.000Z')
const ids = seededIds(77)
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'window' })
const clerk: Actor = {
  sub: 'wang',
  name: '王芳',
  post: '综合窗口',
  unit: 'window',
  unitName: '便民服务中心',
  roles: ['clerk'],
}
const [holder, , , , , outsider] = demoCardHolders
const UNKNOWN_ID_CARD = '11010519491231002X'

let network: TestNetwork
let prisma: ReturnType<typeof createPrisma>
let service: Service
const keysFolder = mkdtempSync(join(tmpdir(), 'yiwang-sharing-'))

beforeAll(async () => {
  network = await testNetwork({
    apps: [{ name: 'console', projections: [...servicesProjections, ...sharingProjections] }],
    clock,
  })
  const { ledger, pool, connection, databaseUrl, origin } = network.app('console')
  prisma = createPrisma(databaseUrl)
  await seedSharing({ ledger, pool, keysFolder, circumstances })
  const key = network.privateKeys['console']
  if (key === undefined) throw new Error('the console has a key')
  const originKeys = new Map([[origin, [createPublicKey(key)]]])
  service = serveSharingQuery({ connection, ledger, pool, clock, keysFolder, originKeys })
  await connection.nats()
  await network.settle()
})

afterAll(async () => {
  await service.stop()
  await prisma.$disconnect()
  await network.close()
  rmSync(keysFolder, { recursive: true })
})

function sign(actor: Actor, asked: ActorTokenRequest): Promise<string> {
  const privateKey = network.privateKeys['console']
  if (privateKey === undefined) throw new Error('the console has a key')
  return signActorToken({ origin: network.app('console').origin, privateKey, clock, ids }, { ...asked, actor })
}

async function startedMatter(unitId = 'window'): Promise<string> {
  const matterId = ids.next()
  const data = { ...ApplicationStarted.sample, matterId, unitId }
  const command = { type: 'StartApplication', data, circumstances } as const
  await network.app('console').ledger.execute(application, { id: matterId, command, commandId: ids.next() })
  return matterId
}

async function give(changes: Partial<Grant>): Promise<string> {
  const { ledger } = network.app('console')
  const given = { ...demoGrant, ...changes, grantId: ids.next() }
  const dataSet = demoDataSet(readDataSetKeys(keysFolder, 'social-security-card').publicKey)
  const by = { post: '数据管理岗', unit: '人社局' }
  const command = { type: 'GiveGrant', grant: given, dataSet, by, circumstances } as const
  await ledger.execute(grant, { id: given.grantId, command, commandId: ids.next() })
  await network.settle()
  return given.grantId
}

interface Ask {
  readonly actor?: Actor
  readonly grantId?: string
  readonly field?: string
  readonly idCard?: string | undefined
  readonly matterId?: string
}

async function ask({ actor = clerk, grantId = demoGrant.grantId, field = 'payoutAccount', ...rest }: Ask = {}) {
  const { connection } = network.app('console')
  const { idCard = holder?.idCard ?? '', matterId = await startedMatter() } = rest
  const ctx = { connection, prisma, ids, signActor: (asked: ActorTokenRequest) => sign(actor, asked) }
  return querySharedField(ctx, { grantId, field, subjectKey: { idCard }, matterId })
}

async function codeOf(asking: Promise<unknown>): Promise<unknown> {
  return asking.then(
    () => 'answered',
    (error: { code?: unknown }) => error.code,
  )
}

describe('asking for a field', () => {
  it('gives the value with its source, and records the provision without it', async () => {
    const matterId = await startedMatter()
    const { value, source, eventId } = await ask({ matterId })
    expect(value).toBe(holder?.payoutAccount)
    expect(source).toMatchObject({
      grantId: demoGrant.grantId,
      dataSet: '社会保障卡持卡信息',
      provider: '青禾县人力资源和社会保障局',
      asOf: '2026-11-01T00:00:00.000Z',
      text: '青禾县人力资源和社会保障局「社会保障卡持卡信息」，数据截至2026年11月1日',
    })
    const [event] = await network.app('console').ledger.find([eventId])
    expect(event).toMatchObject({
      type: 'sharing.data-provided.v1',
      lane: 'open',
      matterId,
      data: { field: 'payoutAccount' },
    })
    expect(JSON.stringify(event)).not.toContain(value)
    await network.settle()
    expect(await queriesOfMatter(prisma, matterId)).toMatchObject([{ refusal: null, byPost: '综合窗口', eventId }])
  })

  it.each<[string, () => Promise<Ask>]>([
    ['grant_withdrawn', async () => ({ grantId: await withdrawn() })],
    ['grant_not_yet_valid', async () => ({ grantId: await give({ validFrom: '2026-12-01T00:00:00.000Z' }) })],
    ['unit_not_granted', async () => ({ actor: { ...clerk, unit: 'chengguan' } })],
    ['role_not_permitted', async () => ({ actor: { ...clerk, roles: ['leader'] } })],
    ['field_not_granted', async () => ({ field: 'bank' })],
    ['matter_not_open', async () => ({ matterId: ids.next() })],
    ['matter_not_open', async () => ({ matterId: await startedMatter('minzheng') })],
    ['matter_not_open', async () => ({ grantId: await give({ itemCode: 'other-item' }) })],
    ['outside_scope', async () => ({ idCard: outsider?.idCard })],
    ['record_not_found', async () => ({ idCard: UNKNOWN_ID_CARD })],
  ])('is refused as %s, with a trace', async (code, prepare) => {
    const asked = await prepare()
    const matterId = asked.matterId ?? (await startedMatter())
    expect(await codeOf(ask({ ...asked, matterId }))).toBe(code)
    await network.settle()
    expect(await queriesOfMatter(prisma, matterId)).toMatchObject([{ refusal: code, source: null }])
  })

  it('is refused when the hour is used up', async () => {
    const grantId = await give({ maxPerHour: 2 })
    await ask({ grantId })
    expect(await codeOf(ask({ grantId, idCard: UNKNOWN_ID_CARD }))).toBe('record_not_found')
    expect(await codeOf(ask({ grantId }))).toBe('rate_exceeded')
    clock.advance(3_600_000)
    expect((await ask({ grantId })).value).toBe(holder?.payoutAccount)
  })

  it('is refused for a grant that ran out, and for one never given', async () => {
    const grantId = await give({ validUntil: new Date(clock.now().getTime() + 60_000).toISOString() })
    clock.advance(60_000)
    expect(await codeOf(ask({ grantId }))).toBe('grant_expired')
    expect(await codeOf(ask({ grantId: ids.next() }))).toBe('grant_unknown')
  })

  it('is refused for a number that is none', async () => {
    expect(await codeOf(ask({ idCard: '12345' }))).toBe('lookup_value_invalid')
  })

  it('fails plainly while the line is cut, and the window goes on without it', async () => {
    const matterId = await startedMatter()
    await network.cutLine('console')
    expect(await codeOf(ask({ matterId }))).toBe('service_unavailable')
    expect(await startedMatter()).toBeDefined()
    await network.restoreLine('console')
    await network.settle()
  })
})

async function withdrawn(): Promise<string> {
  const grantId = await give({})
  const command = {
    type: 'WithdrawGrant',
    reason: '事项已经取消',
    by: { post: '数据管理岗', unit: '人社局' },
    circumstances,
  } as const
  await network.app('console').ledger.execute(grant, { id: grantId, command, commandId: ids.next() })
  return grantId
}

describe('a call on the wire', () => {
  async function call(changes: { token?: Partial<ActorTokenRequest>; body?: object; key?: string } = {}) {
    const queryId = ids.next()
    const matterId = await startedMatter()
    const replyKeys = generateSubjectKey()
    const publicKey = changes.key ?? readDataSetKeys(keysFolder, 'social-security-card').publicKey
    const question = { field: 'payoutAccount', subjectKey: { idCard: holder?.idCard }, replyKey: replyKeys.publicKey }
    const sealed = sealReply({ publicKey, info: sealInfo('question', queryId), value: question })
    const bound = {
      audience: 'sharing',
      matterId,
      purpose: 'item:old-age-allowance',
      grantId: demoGrant.grantId,
    } as const
    const token = await sign(clerk, { ...bound, bodyHash: hashOfSealed(sealed), ...changes.token })
    const body = { queryId, grantId: demoGrant.grantId, matterId, token, sealed, ...changes.body }
    return { body, queryId, replyKeys }
  }

  const send = (body: unknown) => request(network.app('console').connection, QUERY_SUBJECT, { body, timeoutMs: 3_000 })

  it('shows neither the number asked about nor the answer', async () => {
    const { body, queryId, replyKeys } = await call()
    const reply = (await send(body)) as { sealed: { v: 1; epk: string; ct: string } }
    const opened = openReply({
      privateKey: replyKeys.privateKey,
      info: sealInfo('answer', queryId),
      sealed: reply.sealed,
    })
    expect(opened).toMatchObject({ value: holder?.payoutAccount })
    expect(JSON.stringify(body)).not.toContain(holder?.idCard)
    expect(JSON.stringify(reply)).not.toContain(holder?.payoutAccount)
  })

  it('is answered once', async () => {
    const { body } = await call()
    await send(body)
    expect(await codeOf(send(body))).toBe('actor_token_used')
  })

  it.each<[string, Parameters<typeof call>[0], string]>([
    ['a token for the vault', { token: { audience: 'vault' } }, 'actor_token_invalid'],
    ['a token for another matter', { token: { matterId: derivedId('other') } }, 'actor_token_mismatch'],
    ['a token for another grant', { token: { grantId: derivedId('other') } }, 'query_malformed'],
    ['a token for another question', { token: { bodyHash: 'a'.repeat(64) } }, 'query_malformed'],
    ['a token for another purpose', { token: { purpose: 'item:curiosity' } }, 'purpose_not_granted'],
    ['a question sealed to another key', { key: generateSubjectKey().publicKey }, 'query_not_openable'],
    ['no token', { body: { token: 'x' } }, 'actor_token_invalid'],
    ['something more', { body: { extra: 1 } }, 'query_malformed'],
  ])('is refused with %s', async (_name, changes, code) => {
    expect(await codeOf(send((await call(changes)).body))).toBe(code)
  })

  it('is refused when it is no call at all', async () => {
    for (const body of [null, 'x', [], {}]) expect(await codeOf(send(body))).toBe('query_malformed')
  })
})

describe('records at rest', () => {
  it('tell nothing without the keys, which only their owner may read', async () => {
    const { pool } = network.app('console')
    const { rows } = await pool.query<{ text: string }>(
      "select tag || encode(sealed, 'escape') as text from sharing_records",
    )
    expect(rows).toHaveLength(demoCardHolders.length)
    for (const { text } of rows) expect(text).not.toMatch(/990101|6299/)
    expect(statSync(join(keysFolder, 'sharing-social-security-card.json')).mode & 0o077).toBe(0)
  })

  it('do not open in another place', async () => {
    const { pool } = network.app('console')
    await pool.query('update sharing_records a set sealed = b.sealed from sharing_records b where a.tag <> b.tag')
    expect(await codeOf(ask())).toBe('record_damaged')
    const { ledger } = network.app('console')
    await seedSharing({ ledger, pool, keysFolder, circumstances })
    expect((await ask()).value).toBe(holder?.payoutAccount)
  })
})
