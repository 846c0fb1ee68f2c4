import { sign } from 'node:crypto'
import { request as askService } from '@yiwang/bus'
import { callBytes } from '@yiwang/privacy/contracts'
import { PersonalDataOpened } from '@yiwang/privacy'
import { generateSubjectKey } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vaultCell, type TakenMatter, type VaultCell } from './test/vault-cell.ts'

let cell: VaultCell
beforeAll(async () => {
  cell = await vaultCell({ rates: { machine: { capacity: 2, refillMs: 3_600_000 } } })
})
afterAll(async () => {
  await cell.end()
})

const narrative = '三号楼前的井盖没了。'

function takeIn(count: number): Promise<TakenMatter[]> {
  return Promise.all(Array.from({ length: count }, () => cell.takeIn({ narrative, phone: '13800000000' })))
}

/** What was told to the person of machine readings for the index. */
async function told({ matterId }: TakenMatter): Promise<PersonalDataOpened[]> {
  const events = await cell.network.app('vault').ledger.load(`vault/opening/${matterId}`)
  return events.flatMap((event) => PersonalDataOpened.match(event) ?? []).filter(({ purpose }) => purpose === 'index')
}

const index = (matters: readonly TakenMatter[], ...others: string[]) =>
  cell.client('console').index([...matters.map(({ eventId }) => eventId), ...others])

async function destroyKeyOf({ matterId }: TakenMatter): Promise<void> {
  await cell.network.app('vault').pool.query(
    `UPDATE vault_subject_keys k SET destroyed_at = now(), wrapped_private_key = NULL FROM vault_matters m
      WHERE m.subject_id = k.subject_id AND m.matter_id = $1`,
    [matterId],
  )
}

describe('reading for the index', () => {
  it('gives the words of many matters and no contact, and tells each person of their own', async () => {
    const matters = await takeIn(5)
    const { boxes, refused } = await index(matters)
    expect(refused.size).toBe(0)
    expect(boxes).toEqual(
      matters.map(({ eventId }) => ({ eventId, box: 'content', fields: { subject: '路灯不亮', narrative } })),
    )
    for (const matter of matters) {
      const { matterId, eventId } = matter
      expect(await told(matter)).toMatchObject([{ matterId, eventIds: [eventId], actor: { kind: 'machine' } }])
    }
  })

  it('of one that is erased or not here yet leaves the others alone', async () => {
    const [gone, kept] = await takeIn(2)
    if (gone === undefined || kept === undefined) throw new Error('none')
    await destroyKeyOf(gone)
    const unknown = cell.ids.next()
    const { boxes, refused } = await index([gone, kept], unknown)
    expect(boxes.map(({ eventId }) => eventId)).toEqual([kept.eventId])
    expect([...refused].map(([id, { code }]) => [id, code])).toEqual([
      [gone.eventId, 'erased'],
      [unknown, 'event_unknown'],
    ])
    expect(await told(gone)).toEqual([])
  })

  it('is free once for what has arrived, however much, also over a restart; what is read again is traced and counted', async () => {
    const matters = await takeIn(6)
    expect((await index(matters)).refused.size).toBe(0)
    await cell.stopVault()
    await cell.startVault()
    await cell.network.settle()
    const again = await index(matters)
    expect(again.boxes).toHaveLength(2)
    expect([...again.refused.values()].map(({ code, retryAfterMs }) => [code, retryAfterMs])).toEqual(
      Array.from({ length: 4 }, () => ['rate_limited', 1_000]),
    )
    const traces = await Promise.all(matters.map(told))
    expect(traces.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 2, 2])
  })

  it('is for the console alone, signed and whole', async () => {
    const [mine] = await takeIn(1)
    const call = async (app: 'console' | 'import', after: object): Promise<unknown> => {
      const { origin, privateKey, ids } = cell.key(app === 'console' ? 'console' : 'dashboard')
      const at = cell.clock.now().toISOString()
      const own = { requestId: ids.next(), origin, at, replyKey: generateSubjectKey().publicKey }
      const body = { ...own, eventIds: [mine?.eventId] }
      const sig = sign(null, callBytes('svc.vault.index', body), privateKey).toString('base64url')
      const { connection } = cell.network.app('console')
      return askService(connection, 'svc.vault.index', { body: { ...body, sig, ...after } })
    }
    await expect(call('import', {})).rejects.toMatchObject({ code: 'purpose_unknown' })
    const stretched = call('console', { eventIds: [mine?.eventId, cell.ids.next()] })
    await expect(stretched).rejects.toMatchObject({ code: 'token_invalid', field: 'sig' })
  })
})

describe('a caller who has stopped waiting', () => {
  it('leaves no trace and has nothing opened', async () => {
    const [mine] = await takeIn(1)
    if (mine === undefined) throw new Error('none')
    const lock = await cell.network.app('vault').pool.connect()
    await lock.query('BEGIN; LOCK TABLE vault_sealed_events')
    await expect(cell.client('console').index([mine.eventId])).rejects.toMatchObject({ code: 'vault_unavailable' })
    await lock.query('ROLLBACK')
    lock.release()
    await cell.network.settle()
    expect(await told(mine)).toEqual([])
    expect((await index([mine])).boxes).toHaveLength(1)
    expect(await told(mine)).toHaveLength(1)
  })
})
