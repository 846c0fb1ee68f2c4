import { roleSchema, type Role } from '@yiwang/identity'
import { codeOf } from '@yiwang/identity/testing'
import { open } from '@yiwang/sealing'
import { testCircumstances } from '@yiwang/kernel/testing'
import type { TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRequestsInputSchema } from './api.ts'
import { InformationAdded, RequestSubmitted } from './events.ts'
import { addToRequest } from './node/add-information.ts'
import { createReceiptSecret } from './node/receipt-secret.ts'
import { takeInRequest } from './node/take-in.ts'
import { findRequestByReceiptNumber, findRequestBySecret, getRequest } from './queries/find-request.ts'
import { listTakenIn } from './queries/list-requests.ts'
import { showReceiptNumber } from './receipt-number.ts'
import {
  actorWith,
  as,
  atWindow,
  chosen,
  clock,
  closeNetwork,
  ids,
  incoming,
  openNetwork,
  prismaOf,
  subject,
  submit,
} from './testing/intake-network.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await openNetwork()
})
afterAll(closeNetwork)

describe('a receipt secret used twice', () => {
  it('stops nobody, and opens the same matter everywhere', async () => {
    const receiptSecret = createReceiptSecret()
    const clerk = actorWith('clerk')
    const first = await as(clerk).takeIn(atWindow({ receiptSecret }))
    const second = await as(clerk).takeIn(atWindow({ receiptSecret }))
    await network.settle()
    expect(second.matterId).not.toBe(first.matterId)
    const found = await findRequestBySecret(prismaOf('console'), receiptSecret)
    expect([first.matterId, second.matterId]).toContain(found?.matterId)
    expect(await findRequestBySecret(prismaOf('portal'), receiptSecret)).toEqual(found)
  })
})

describe('a request on the portal', () => {
  it('has its receipt at once, from the portal’s own database', async () => {
    await network.cutLine('portal')
    const receiptSecret = createReceiptSecret()
    const { matterId, receiptNumber, position } = await submit({ receiptSecret })
    await network.app('portal').ledger.waitFor('intake_requests', position)
    const found = await findRequestByReceiptNumber(prismaOf('portal'), showReceiptNumber(receiptNumber).toLowerCase())
    expect(found).toMatchObject({ matterId, kind: 'help', channel: 'portal', hasContact: true, identity: 'unverified' })
    expect(await findRequestBySecret(prismaOf('portal'), receiptSecret)).toEqual(found)
    expect(await findRequestBySecret(prismaOf('portal'), createReceiptSecret())).toBeUndefined()
    await network.restoreLine('portal')
    await network.settle()
    expect(await getRequest(prismaOf('console'), matterId)).toEqual(found)
  })

  it('opens under the subject’s key only, and leaves no word in the clear', async () => {
    const { matterId } = await submit()
    const { ledger, pool } = network.app('portal')
    const [event] = await ledger.load(`portal/request/${matterId}`)
    const data = event === undefined ? undefined : RequestSubmitted.match(event)
    if (event === undefined || data?.contact === undefined) throw new Error('a request with contact data was submitted')
    const context = { cell: network.cell, eventId: event.id, subjectId: subject.subjectId, box: 'contact' }
    const contact = open({ privateKey: subject.privateKey, context, box: data.contact })
    expect(contact).toEqual({ name: '王先生', phone: '13800000000' })
    const stored = await pool.query(`SELECT attributes, convert_from(data, 'UTF8') AS data FROM ledger_events`)
    expect(JSON.stringify(stored.rows)).not.toMatch(/路灯|幸福路|王先生|13800000000/)
    expect(JSON.stringify((await pool.query('SELECT * FROM intake_requests')).rows)).not.toMatch(/路灯|王先生|1380000/)
  })

  it('is recorded once, however often it is sent, also at the same time', async () => {
    const same = { commandId: ids.next(), receiptSecret: createReceiptSecret() }
    const receipts = await Promise.all([submit(same), submit(same), submit(same)])
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect(await submit(same)).toEqual(receipts[0])
    await network.settle()
    expect((await getRequest(prismaOf('portal'), receipts[0]?.matterId ?? '')).additions).toBe(0)
  })

  it('records nothing when there is no key to seal under', async () => {
    const { ledger } = network.app('portal')
    const before = await ledger.position()
    const exhausted = () => Promise.reject(new Error('subject_keys_exhausted'))
    await expect(takeInRequest({ ledger, takeSubject: exhausted }, incoming())).rejects.toThrow(
      'subject_keys_exhausted',
    )
    await expect(submit({ receiptSecret: 'short' })).rejects.toThrow('receipt_number_invalid: receiptSecret')
    expect(await ledger.position()).toBe(before)
  })

  it('can be added to, also when a window took it in', async () => {
    const taken = await as(actorWith('clerk')).takeIn(atWindow())
    await network.settle()
    const request = await getRequest(prismaOf('portal'), taken.matterId)
    const { ledger } = network.app('portal')
    const commandId = ids.next()
    const addition = {
      matterId: taken.matterId,
      narrative: '今天又多了。',
      attachments: [],
      subject,
      requestOrigin: request.origin,
      circumstances: testCircumstances(),
      commandId,
    }
    await addToRequest(ledger, addition)
    await addToRequest(ledger, addition)
    await network.settle()
    expect((await getRequest(prismaOf('console'), taken.matterId)).additions).toBe(1)
    const [event] = await ledger.load(`portal/request/${taken.matterId}`)
    const box = event === undefined ? undefined : InformationAdded.match(event)?.content
    const context = { cell: network.cell, eventId: event?.id ?? '', subjectId: subject.subjectId, box: 'content' }
    expect(box && open({ privateKey: subject.privateKey, context, box })).toEqual({ narrative: '今天又多了。' })
  })
})

describe('a request at a window', () => {
  it('tells when the person came and when it was recorded, also while the line is cut', async () => {
    await network.cutLine('console')
    const clerk = as(actorWith('clerk'))
    const taken = await clerk.takeIn(atWindow({ occurredAt: '2026-11-22T08:30:00+08:00' }))
    expect(await codeOf(getRequest(prismaOf('portal'), taken.matterId))).toBe('request_not_found')
    await network.restoreLine('console')
    await network.settle()
    const found = await getRequest(prismaOf('portal'), taken.matterId)
    expect(found).toMatchObject({
      channel: 'window',
      takenByUnit: '青禾县便民服务中心',
      origin: `${network.cell}/console`,
    })
    expect(found.occurredAt).toEqual(new Date('2026-11-22T00:30:00.000Z'))
    expect(found.recordedAt).toEqual(clock.now())
  })

  it('is found by the receipt somebody shows, however it is typed', async () => {
    const { receiptNumber, matterId, position } = await as(actorWith('clerk')).takeIn(atWindow())
    await network.app('console').ledger.waitFor('intake_requests', position)
    const typed = showReceiptNumber(receiptNumber).toLowerCase()
    expect(await findRequestByReceiptNumber(prismaOf('console'), typed)).toMatchObject({ matterId })
    await expect(findRequestByReceiptNumber(prismaOf('console'), 'YW1')).rejects.toMatchObject({
      code: 'receipt_number_invalid',
    })
  })

  it('is refused with the field named, for times to come and long gone', async () => {
    const clerk = as(actorWith('clerk'))
    expect(await codeOf(clerk.takeIn(atWindow({ occurredAt: '2026-11-24T00:00:00Z' })))).toBe('occurred_in_future')
    expect(await codeOf(clerk.takeIn(atWindow({ occurredAt: '2026-01-01T00:00:00Z' })))).toBe('occurred_too_long_ago')
    await expect(clerk.takeIn(atWindow({ narrative: '' }))).rejects.toThrow('narrative')
  })

  it('is listed for its own unit, newest first, page by page', async () => {
    const unit = '柳河镇便民服务站'
    const clerk = actorWith('clerk', unit)
    const taken: string[] = []
    for (let i = 0; i < 3; i += 1) {
      clock.advance(60_000)
      taken.unshift((await as(clerk).takeIn(atWindow())).matterId)
    }
    await network.settle()
    const list = (of: string, after?: string) =>
      listTakenIn(prismaOf('console'), of, listRequestsInputSchema.parse({ limit: 2, after }))
    const first = await list(unit)
    const second = await list(unit, first.next)
    expect([...first.items, ...second.items].map(({ matterId }) => matterId)).toEqual(taken)
    expect(second.next).toBeUndefined()
    expect((await list('别的单位')).items).toEqual([])
  })
})

describe('permission matrix', () => {
  type Caller = ReturnType<typeof as>

  it.each<[string, readonly Role[], (caller: Caller) => Promise<unknown>]>([
    ['takeIn', ['clerk', 'operator'], (caller) => caller.takeIn(atWindow())],
    ['keepFile', ['clerk', 'operator'], (caller) => caller.keepFile(chosen('%PDF-1.7 一张纸'))],
  ])('%s', async (_name, roles, doing) => {
    const allowed: Role[] = []
    for (const role of roleSchema.options) {
      if ((await codeOf(doing(as(actorWith(role))))) === 'done') allowed.push(role)
    }
    expect(allowed).toEqual(roles)
    expect(await codeOf(doing(as(undefined)))).toBe('sign_in_required')
  })
})

describe('intake_requests', () => {
  it('is the same when folded anew', async () => {
    const { pool, projections } = network.app('console')
    const rows = async () => (await pool.query('SELECT * FROM intake_requests ORDER BY matter_id')).rows
    await network.settle()
    const before = await rows()
    await projections.rebuild('intake_requests')
    await network.settle()
    expect(await rows()).toEqual(before)
  })
})
