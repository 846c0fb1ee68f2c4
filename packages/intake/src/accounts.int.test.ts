import { createPrisma } from '@yiwang/database'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RequesterVerified } from './events.ts'
import { accountPlaces, type HeldReceipt } from './node/account-key.ts'
import { keepReceipt } from './node/keep-receipt.ts'
import { createReceiptSecret } from './node/receipt-secret.ts'
import { takeInRequest } from './node/take-in.ts'
import { verifyRequest } from './node/verify-requester.ts'
import { intakeKeptReceipts, intakeProjections } from './projections.ts'
import { getRequest } from './queries/find-request.ts'
import { keptReceipts } from './queries/kept-receipts.ts'

const ids = seededIds(22)
const subject = { subjectId: ids.next(), ...generateSubjectKey() }
const APPS = ['portal', 'console'] as const

let network: TestNetwork
const clients = new Map<string, ReturnType<typeof createPrisma>>()

beforeAll(async () => {
  const apps = APPS.map((name) => ({ name, projections: [...intakeProjections, intakeKeptReceipts] }))
  network = await testNetwork({ apps, clock: fixedClock('2026-11-23T02:00:00.000Z') })
  for (const app of APPS) clients.set(app, createPrisma(network.app(app).databaseUrl))
})

afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.$disconnect()))
  await network.close()
})

function prismaOf(app: (typeof APPS)[number]) {
  const found = clients.get(app)
  if (found === undefined) throw new Error('started before all tests')
  return found
}

const submit = () =>
  takeInRequest(
    { ledger: network.app('portal').ledger, takeSubject: () => Promise.resolve(subject) },
    {
      kind: 'help',
      words: { subject: '路灯不亮', narrative: '幸福路 8 号门前路灯不亮。' },
      attachments: [],
      circumstances: testCircumstances(),
      commandId: ids.next(),
      receiptSecret: createReceiptSecret(),
    },
  )

describe('an account', () => {
  const key = new Uint8Array(32).fill(7)
  const keep = async (sub: string, receipt: HeldReceipt) => {
    const places = accountPlaces(key, sub)
    const { ledger } = network.app('portal')
    const { position } = await keepReceipt(ledger, {
      places,
      kept: await keptReceipts(prismaOf('portal'), places),
      receipt,
      commandId: ids.next(),
      circumstances: testCircumstances(),
    })
    await ledger.waitFor('intake_kept_receipts', position)
  }
  const receipts = (count: number): HeldReceipt[] =>
    Array.from({ length: count }, () => ({ number: 'YW2611237KQ29XMDZ', secret: createReceiptSecret() }))

  it('keeps receipts in order, each once, and shows them to its holder alone', async () => {
    const [first, second] = receipts(2) as [HeldReceipt, HeldReceipt]
    for (const receipt of [first, second, first]) await keep('citizen-a', receipt)
    await keep('citizen-b', first)
    expect(await keptReceipts(prismaOf('portal'), accountPlaces(key, 'citizen-a'))).toEqual([first, second])
    expect(await keptReceipts(prismaOf('portal'), accountPlaces(key, 'citizen-b'))).toEqual([first])
    expect(await keptReceipts(prismaOf('portal'), accountPlaces(key, 'citizen-c'))).toEqual([])
    expect(await keptReceipts(prismaOf('portal'), accountPlaces(new Uint8Array(32), 'citizen-a'))).toEqual([])
  })

  it('keeps more than fit on one page, also from two devices at the same moment', async () => {
    const all = receipts(60)
    for (const receipt of all.slice(0, 52)) await keep('citizen-d', receipt)
    await Promise.all(all.slice(52, 55).map((receipt) => keep('citizen-d', receipt)))
    for (const receipt of all.slice(55)) await keep('citizen-d', receipt)
    const kept = await keptReceipts(prismaOf('portal'), accountPlaces(key, 'citizen-d'))
    expect(kept.map(({ secret }) => secret).toSorted()).toEqual(all.map(({ secret }) => secret).toSorted())
  })

  it('leaves nothing on the stream that says whose, or of which matter', async () => {
    const { receiptNumber } = await submit()
    const receipt = { number: receiptNumber, secret: createReceiptSecret() }
    await keep('citizen-e', receipt)
    await keep('citizen-e', { ...receipt, secret: createReceiptSecret() })
    const { rows } = await network
      .app('portal')
      .pool.query<{ row: string }>(
        `SELECT concat(attributes::text, convert_from(data, 'UTF8')) AS row FROM ledger_events WHERE type = 'intake.receipt-kept.v1'`,
      )
    expect(rows.length).toBeGreaterThan(60)
    const said = rows.map(({ row }) => row).join()
    for (const secret of ['citizen-e', receipt.secret, receiptNumber, 'matterid']) expect(said).not.toContain(secret)
  })
})

describe('a request given a checked identity later', () => {
  it('is verified everywhere, once, and its contact opens under the matter’s own key', async () => {
    const { matterId } = await submit()
    const { ledger } = network.app('portal')
    const verification = {
      matterId,
      name: '王女士',
      phone: '13800000000',
      subject,
      requestOrigin: ledger.origin,
      circumstances: testCircumstances(),
      commandId: ids.next(),
    }
    const { position } = await verifyRequest(ledger, verification)
    await verifyRequest(ledger, { ...verification, commandId: ids.next() })
    await ledger.waitFor('intake_requests', position)
    await network.settle()
    for (const app of ['portal', 'console'] as const)
      expect(await getRequest(prismaOf(app), matterId)).toMatchObject({ identity: 'verified', hasContact: true })
    const [event, ...others] = (await ledger.load(`portal/request/${matterId}`)).flatMap(
      (recorded) => RequesterVerified.match(recorded) ?? [],
    )
    expect(others).toEqual([])
    expect(event?.contact.subjectId).toBe(subject.subjectId)
    expect(JSON.stringify(event)).not.toMatch(/王女士|13800000000/)
  })
})
