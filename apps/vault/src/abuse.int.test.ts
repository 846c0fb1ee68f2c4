import { sign } from 'node:crypto'
import { request as askService, type AppName } from '@yiwang/bus'
import { InformationAdded, RequestSubmitted } from '@yiwang/intake/contracts'
import { signActorToken, type Actor } from '@yiwang/identity'
import { fixedClock } from '@yiwang/kernel'
import { callBytes } from '@yiwang/privacy/contracts'
import { generateSubjectKey } from '@yiwang/sealing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { vaultCell, worker, type TakenMatter, type VaultCell } from './test/vault-cell.ts'

let cell: VaultCell
let mine: TakenMatter
/** a handler of the unit that holds `mine`; another person in each test, as looks are counted by person */
let handler: Actor
beforeAll(async () => {
  cell = await vaultCell({ rates: { actor: { capacity: 12, refillMs: 3_600_000 } } })
})
afterAll(async () => {
  await cell.end()
})
beforeEach(async () => {
  mine = await cell.takeIn({ narrative: '井盖没了。', name: '王先生', phone: '13800000000' })
  await cell.dispatch(mine.matterId, 'chengguan')
  handler = worker({ sub: `handler of ${mine.matterId}` })
})

/** Traces of people; machines have their own. */
async function traces({ matterId }: TakenMatter = mine): Promise<number> {
  const { ledger } = cell.network.app('vault')
  const events = await ledger.load(`vault/opening/${matterId}`)
  return events.filter((event) => event.circumstances.initiator !== 'system').length
}

const openAs = (actor: Actor, matter: TakenMatter = mine, purpose = 'handle') =>
  cell.client('console').open({ eventIds: [matter.eventId], matterId: matter.matterId, purpose, actor })

/** A call written by hand, signed as an app would; `after` changes it behind the signature. */
async function call(parts: object, how: { app?: AppName; at?: string; after?: object } = {}): Promise<unknown> {
  const { app = 'console', at = cell.clock.now().toISOString(), after = {} } = how
  const { origin, privateKey, ids } = cell.key(app)
  const { matterId, eventId } = mine
  const own = { requestId: ids.next(), origin, at, replyKey: generateSubjectKey().publicKey }
  const body = { ...own, matterId, eventIds: [eventId], purpose: 'handle', ...parts }
  const sig = sign(null, callBytes('svc.vault.open', body), privateKey).toString('base64url')
  const { connection } = cell.network.app('console')
  return askService(connection, 'svc.vault.open', { body: { ...body, sig, ...after } })
}

describe('a token', () => {
  it('opens once, also when it is used many times at the same moment', async () => {
    const actorToken = await cell.token(handler, { matterId: mine.matterId, purpose: 'handle' })
    const open = () =>
      cell.client('console').open({ eventIds: [mine.eventId], matterId: mine.matterId, purpose: 'handle', actorToken })
    const results = await Promise.allSettled([open(), open(), open(), open()])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(open()).rejects.toMatchObject({ code: 'token_invalid', field: 'used' })
    expect(await traces()).toBe(1)
  })

  it('of another app is worth nothing, whatever it claims', async () => {
    const bound = { matterId: mine.matterId, purpose: 'handle' }
    const ofDashboard = await cell.token(handler, bound, cell.key('dashboard'))
    const claimed = { ...cell.key('dashboard'), origin: cell.key('console').origin }
    for (const actorToken of [ofDashboard, await cell.token(handler, bound, claimed)]) {
      await expect(call({ actorToken })).rejects.toMatchObject({ code: 'token_invalid', field: 'actor_token_invalid' })
    }
    expect(await traces()).toBe(0)
  })

  it('is stale after a minute', async () => {
    const minutesAgo = fixedClock(new Date(cell.clock.now().getTime() - 120_000).toISOString())
    const by = { ...cell.key('console'), clock: minutesAgo }
    const actorToken = await cell.token(handler, { matterId: mine.matterId, purpose: 'handle' }, by)
    await expect(call({ actorToken })).rejects.toMatchObject({ code: 'token_invalid', field: 'actor_token_expired' })
  })

  it('for one matter or purpose opens no other', async () => {
    const other = await cell.takeIn({})
    const actorToken = await cell.token(handler, { matterId: other.matterId, purpose: 'handle' })
    await expect(call({ actorToken })).rejects.toMatchObject({ field: 'actor_token_mismatch' })
    const forHandling = await cell.token(handler, { matterId: mine.matterId, purpose: 'handle' })
    const asContact = call({ actorToken: forHandling, purpose: 'contact-citizen' })
    await expect(asContact).rejects.toMatchObject({ field: 'actor_token_mismatch' })
    const forSharing = await signActorToken(cell.key('console'), {
      actor: handler,
      audience: 'sharing',
      matterId: mine.matterId,
      purpose: 'handle',
    })
    await expect(call({ actorToken: forSharing })).rejects.toMatchObject({ code: 'token_invalid' })
  })
})

describe('a call', () => {
  const forHandling = () => cell.token(handler, { matterId: mine.matterId, purpose: 'handle' })

  it('cannot be redirected to another key or stretched to other events on its way', async () => {
    const thief = generateSubjectKey().publicKey
    const stolen = call({ actorToken: await forHandling() }, { after: { replyKey: thief } })
    await expect(stolen).rejects.toMatchObject({ code: 'token_invalid', field: 'sig' })
    const other = await cell.takeIn({})
    const stretched = call({ actorToken: await forHandling() }, { after: { eventIds: [other.eventId] } })
    await expect(stretched).rejects.toMatchObject({ code: 'token_invalid', field: 'sig' })
    expect(await traces()).toBe(0)
  })

  it('is stale after a minute, and brings no box of its own', async () => {
    const at = new Date(cell.clock.now().getTime() - 61_000).toISOString()
    await expect(call({ actorToken: await forHandling() }, { at })).rejects.toMatchObject({ field: 'sig' })
    await expect(call({ box: {} })).rejects.toMatchObject({ code: 'request_invalid' })
  })

  it('signed by an app that may not state the purpose is refused', async () => {
    const by = cell.key('dashboard')
    const actorToken = await cell.token(handler, { matterId: mine.matterId, purpose: 'handle' }, by)
    await expect(call({ actorToken }, { app: 'dashboard' })).rejects.toMatchObject({ code: 'purpose_unknown' })
  })

  it('for a person themselves comes from the portal, a lookup from the console, and from nobody else', async () => {
    const { origin, privateKey, ids } = cell.key('dashboard')
    const ask = (via: AppName, service: string, parts: object): Promise<unknown> => {
      const at = cell.clock.now().toISOString()
      const body = { requestId: ids.next(), origin, at, replyKey: generateSubjectKey().publicKey, ...parts }
      const sig = sign(null, callBytes(service, body), privateKey).toString('base64url')
      return askService(cell.network.app(via).connection, service, { body: { ...body, sig } })
    }
    const { matterId, secret } = mine
    const ownAccess = ask('portal', 'svc.vault.own-access', { matterId, secret })
    await expect(ownAccess).rejects.toMatchObject({ code: 'purpose_unknown' })
    const lookup = ask('console', 'svc.vault.lookup', { matterId, phone: '13800000000', actorToken: 'a.b.c' })
    await expect(lookup).rejects.toMatchObject({ code: 'purpose_unknown' })
  })

  it('never reaches the vault from an app the bus does not let call it', async () => {
    for (const app of ['dashboard', 'portal'] as const) {
      await expect(cell.client(app).index([mine.eventId])).rejects.toMatchObject({ code: 'vault_unavailable' })
    }
  })
})

describe('a purpose', () => {
  it('must exist, and be one of people for people and of machines for machines', async () => {
    await expect(openAs(handler, mine, 'curiosity')).rejects.toMatchObject({ code: 'purpose_unknown' })
    await expect(openAs(handler, mine, 'index')).rejects.toMatchObject({ code: 'purpose_unknown' })
    await expect(openAs(handler, mine, 'own-access')).rejects.toMatchObject({ code: 'purpose_unknown' })
    for (const purpose of ['index', 'lookup-mark', 'handle']) {
      await expect(call({ purpose })).rejects.toMatchObject({ code: 'request_invalid', field: 'actorToken' })
    }
  })
})

describe('a colleague', () => {
  it('to whom the matter is not assigned sees nothing and leaves no false trace', async () => {
    const colleagues = [
      worker({ sub: 'zhou', unit: 'shuiwu', unitName: '清河县水务局' }),
      worker({ sub: 'ma', roles: ['leader', 'auditor'] }),
      worker({ sub: 'lin', roles: ['dispatcher'], unit: 'rexian' }),
      worker({ sub: 'he', roles: ['clerk'], unit: 'zhengwu', post: '窗口岗' }),
    ]
    for (const colleague of colleagues) {
      await expect(openAs(colleague)).rejects.toMatchObject({ code: 'not_assigned' })
    }
    expect(await traces()).toBe(0)
  })

  it('cannot reach a matter through another one that is theirs', async () => {
    const theirs = await cell.takeIn({})
    await cell.dispatch(theirs.matterId, 'shuiwu')
    const through = { ...mine, eventId: theirs.eventId }
    await expect(openAs(handler, through)).rejects.toMatchObject({ code: 'not_assigned', field: 'eventIds' })
  })

  it('no longer sees it when it is closed or has gone to another unit', async () => {
    await cell.dispatch(mine.matterId, 'shuiwu')
    await expect(openAs(handler)).rejects.toMatchObject({ code: 'not_assigned' })
    await cell.dispatch(mine.matterId, 'chengguan')
    await cell.close(mine.matterId)
    await expect(openAs(handler)).rejects.toMatchObject({ code: 'not_assigned' })
  })

  it('is stopped when they go through matter after matter, and nobody else is', async () => {
    const curious = worker({ sub: 'curious' })
    const looks = await Promise.allSettled(Array.from({ length: 15 }, () => openAs(curious)))
    const refused = looks
      .filter((look) => look.status === 'rejected')
      .map(({ reason }) => (reason as { code: string }).code)
    expect(refused).toEqual(['rate_limited', 'rate_limited', 'rate_limited'])
    expect(await traces()).toBe(12)
    await expect(openAs(worker({ sub: 'diligent' }))).resolves.toHaveLength(1)
  })
})

describe('an app that has been taken over', () => {
  const boxOf = async ({ eventId }: TakenMatter): Promise<RequestSubmitted> => {
    const [event] = await cell.network.app('portal').ledger.find([eventId])
    const data = event === undefined ? undefined : RequestSubmitted.match(event)
    if (data === undefined) throw new Error('no request')
    return data
  }

  it('cannot have a box opened by moving it into a matter of its own', async () => {
    const victim = await boxOf(mine)
    const own = await cell.takeIn({})
    const added = { matterId: own.matterId, content: victim.content, attachments: [] }
    const eventId = await cell.append('portal', `portal/request/${own.matterId}`, {
      type: InformationAdded.type,
      matterId: own.matterId,
      data: added,
    })
    await cell.dispatch(own.matterId, 'chengguan')
    const moved = { ...own, eventId }
    await expect(openAs(handler, moved)).rejects.toMatchObject({ code: 'not_openable', field: eventId })
    const boxes = await cell.client('portal').ownAccess(own)
    expect(boxes.map((box) => box.eventId)).toEqual([own.eventId])
  })

  it('cannot have it opened by beginning a matter with it either', async () => {
    const victim = await boxOf(mine)
    const matterId = cell.ids.next()
    const { receiptSecretHash } = await boxOf(await cell.takeIn({}))
    const data = { ...victim, matterId, receiptSecretHash }
    const eventId = await cell.append('portal', `portal/request/${matterId}`, {
      type: RequestSubmitted.type,
      matterId,
      data,
    })
    await cell.network.settle()
    const own = { matterId, eventId, secret: '' }
    await cell.dispatch(matterId, 'chengguan')
    await expect(openAs(handler, own)).rejects.toMatchObject({ code: 'not_openable' })
  })

  it('cannot put an event in the place of another one by taking its id', async () => {
    const victim = await boxOf(mine)
    const own = await cell.takeIn({})
    await cell.append('console', `console/case/${own.matterId}`, {
      id: mine.eventId,
      type: 'casework.case-replied.v1',
      matterId: own.matterId,
      data: { matterId: own.matterId, content: victim.content },
    })
    await cell.dispatch(own.matterId, 'chengguan')
    await expect(openAs(handler, { ...own, eventId: mine.eventId })).rejects.toMatchObject({ code: 'not_assigned' })
    expect(await openAs(handler, mine)).toMatchObject([{ fields: { narrative: '井盖没了。' } }])
  })

  it('cannot hand a matter to a unit, or exchange its receipt, from the portal', async () => {
    const fresh = await cell.takeIn({})
    await cell.dispatch(fresh.matterId, 'chengguan', 'portal')
    await expect(openAs(handler, fresh)).rejects.toMatchObject({ code: 'not_assigned' })
    const own = await boxOf(await cell.takeIn({}))
    const data = { ...own, matterId: fresh.matterId }
    await cell.append('portal', `portal/request/${fresh.matterId}x`, {
      type: RequestSubmitted.type,
      matterId: fresh.matterId,
      data,
    })
    await cell.network.settle()
    await expect(cell.client('portal').ownAccess(fresh)).resolves.toHaveLength(1)
  })
})

describe('a crash between trace and answer', () => {
  it('leaves the trace and gives nothing away', async () => {
    const actorToken = await cell.token(handler, { matterId: mine.matterId, purpose: 'handle' })
    // A key of small order passes as a key and fails when the answer is sealed, after the trace was committed.
    const failing = call({ actorToken, replyKey: 'A'.repeat(43) })
    await expect(failing).rejects.toMatchObject({ code: 'key_invalid' })
    expect(await traces()).toBe(1)
    await expect(call({ actorToken })).rejects.toMatchObject({ code: 'token_invalid', field: 'used' })
  })
})

describe('without the vault', () => {
  it('says so, and opens again when it is back', async () => {
    await cell.stopVault()
    await expect(openAs(handler)).rejects.toMatchObject({ code: 'vault_unavailable' })
    await expect(cell.client('portal').ownAccess(mine)).rejects.toMatchObject({ code: 'vault_unavailable' })
    await cell.startVault()
    await cell.network.settle()
    await expect(openAs(handler)).resolves.toHaveLength(1)
  })
})
