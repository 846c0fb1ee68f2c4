import { roleSchema, type Actor, type Role } from '@yiwang/identity'
import { codeOf } from '@yiwang/identity/testing'
import type { SealedBox } from '@yiwang/kernel'
import { open } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApplicationSubmitted } from './events.ts'
import { startServicesNetwork, worker, type ServicesNetwork } from './testing/services-network.ts'

const values = { name: '王秀英', idCard: '990101194002290021', payoutAccount: '6299990000000001' }
const itemCode = 'old-age-allowance'

let town: ServicesNetwork

beforeAll(async () => {
  town = await startServicesNetwork()
})

afterAll(() => town.close())

const as: ServicesNetwork['as'] = (...who) => town.as(...who)

async function started(unit = 'window'): Promise<string> {
  const matterId = town.ids.next()
  await as(worker('clerk', unit)).start({ matterId, itemCode })
  return matterId
}

async function provided(matterId: string, field = 'payoutAccount'): Promise<string> {
  const id = town.ids.next()
  const data = {
    matterId,
    grantId: town.ids.next(),
    dataSetId: 'social-security-card',
    dataSet: '社会保障卡持卡信息',
    provider: '人社局',
    field,
    asOf: '2026-11-01T00:00:00.000Z',
  }
  const event = {
    id,
    type: 'sharing.data-provided.v1',
    lane: 'open' as const,
    matterId,
    circumstances: town.circumstances,
    data,
  }
  const { ledger } = town.network.app('console')
  await ledger.append({
    streamId: `console/shared-query/${town.ids.next()}`,
    commandId: town.ids.next(),
    events: [event],
  })
  return id
}

describe('an application at a window', () => {
  it('goes from the first question to a sealed form, while the line is cut', async () => {
    await town.network.cutLine('console')
    const clerk = worker('clerk')
    const matterId = await started()
    const providedEventId = await provided(matterId)
    const source = await as(clerk).prefill({ matterId, field: 'payoutAccount', providedEventId })
    expect(source).toMatchObject({ dataSet: '社会保障卡持卡信息', provider: '人社局', providedEventId })
    const submitted = await as(clerk).submit({ matterId, itemCode, values, occurredAt: '2026-11-23T01:30:00.000Z' })
    expect(submitted).toMatchObject({ deadline: '2026-12-07T15:59:59.000Z', left: ['phone', 'visitWish'] })
    expect(submitted.why).toContain('10 个工作日')
    await town.network.restoreLine('console')
    await town.network.settle()
    const found = await as(clerk).applicationOfMatter({ matterId })
    expect(found).toMatchObject({ state: 'submitted', startedAt: town.clock.now().toISOString(), unitId: 'window' })
    expect(found).toMatchObject({ submittedAt: '2026-11-23T01:30:00.000Z', prefilled: [{ providedEventId }] })
  })

  it('seals what was written, so that only the subject’s key opens it', async () => {
    const matterId = await started()
    await as(worker('clerk')).submit({ matterId, itemCode, values })
    const { ledger } = town.network.app('console')
    const event = (await ledger.load(`console/application/${matterId}`)).at(-1)
    const form = (event === undefined ? undefined : ApplicationSubmitted.match(event)?.form) as SealedBox
    expect(JSON.stringify(event)).not.toMatch(/王秀英|9901011940|62999900/)
    const context = {
      cell: town.network.cell,
      eventId: event?.id ?? '',
      subjectId: town.subject.subjectId,
      box: 'form',
    }
    expect(open({ privateKey: town.subject.privateKey, context, box: form })).toEqual(values)
    expect(form.fields['payoutAccount']).toEqual({ purpose: '发放津贴', retention: 'P10Y' })
  })

  it('is recorded once, however often it is sent', async () => {
    const matterId = await started()
    const commandId = town.ids.next()
    const first = await as(worker('clerk'), commandId).submit({ matterId, itemCode, values })
    expect(await as(worker('clerk'), commandId).submit({ matterId, itemCode, values })).toEqual(first)
    expect(await codeOf(as(worker('clerk')).submit({ matterId, itemCode, values }))).toBe(
      'application_submitted_already',
    )
    expect(await town.network.app('console').ledger.load(`console/application/${matterId}`)).toHaveLength(2)
  })

  it('tells everything missing at once and stores nothing', async () => {
    const matterId = await started()
    const clerk = as(worker('clerk'))
    expect(await clerk.checkForm({ itemCode, values: { phone: '1' } })).toEqual({
      unknown: [],
      missing: ['name', 'idCard', 'payoutAccount'],
      invalid: ['phone'],
    })
    expect(await codeOf(clerk.submit({ matterId, itemCode, values: { phone: '1' } }))).toBe('form_incomplete')
    expect(await town.network.app('console').ledger.load(`console/application/${matterId}`)).toHaveLength(1)
  })

  it('takes no prefilling without proof, nor for a field that is not shared or not in the form', async () => {
    const matterId = await started()
    const clerk = () => as(worker('clerk'))
    const elsewhere = await provided(await started())
    expect(await codeOf(clerk().prefill({ matterId, field: 'payoutAccount', providedEventId: elsewhere }))).toBe(
      'prefill_unproven',
    )
    expect(await codeOf(clerk().prefill({ matterId, field: 'payoutAccount', providedEventId: town.ids.next() }))).toBe(
      'prefill_unproven',
    )
    expect(await codeOf(clerk().prefill({ matterId, field: 'name', providedEventId: elsewhere }))).toBe(
      'field_not_shared',
    )
    expect(await codeOf(clerk().prefill({ matterId, field: 'shoeSize', providedEventId: elsewhere }))).toBe(
      'field_unknown',
    )
  })

  it('is refused for an item nobody offers, and before it is started', async () => {
    const clerk = as(worker('clerk'))
    expect(await codeOf(clerk.start({ matterId: town.ids.next(), itemCode: 'free-lunch' }))).toBe('item_unknown')
    expect(await codeOf(clerk.submit({ matterId: town.ids.next(), itemCode, values }))).toBe('application_not_started')
  })
})

describe('the catalogue', () => {
  it('is open to everyone, and says why each field is asked', async () => {
    const [item] = await as().items()
    expect(item).toMatchObject({ itemCode, name: '高龄津贴申领' })
    expect(await as().item({ itemCode })).toEqual(item)
    expect(await codeOf(as().item({ itemCode: 'free-lunch' }))).toBe('item_unknown')
  })
})

describe('permission matrix: own unit / another unit, by role', () => {
  const mark = (own: unknown, other: unknown): string =>
    `${own === 'not_permitted' ? '·' : '○'}${other === 'not_permitted' ? '·' : '●'}`

  async function marksOf(doing: (actor: Actor, matterId: string) => Promise<unknown>): Promise<string> {
    const marks: string[] = []
    for (const role of roleSchema.options) {
      const [own, other] = [await started('window'), await started('elsewhere')]
      await town.network.settle()
      marks.push(mark(await codeOf(doing(worker(role), own)), await codeOf(doing(worker(role), other))))
    }
    return marks.join(' ')
  }

  // dispatcher handler clerk operator steward callback leader auditor
  it.each<[string, string, (actor: Actor, matterId: string) => Promise<unknown>]>([
    ['start', '·· ·· ○● ·· ·· ·· ·· ··', (actor) => as(actor).start({ matterId: town.ids.next(), itemCode })],
    ['itemsLike', '·· ·· ○● ○● ·· ·· ·· ··', (actor) => as(actor).itemsLike({ words: '高龄津贴' })],
    ['submit', '·· ·· ○· ·· ·· ·· ·· ··', (actor, matterId) => as(actor).submit({ matterId, itemCode, values })],
    [
      'prefill',
      '·· ·· ○· ·· ·· ·· ·· ··',
      (actor, matterId) => as(actor).prefill({ matterId, field: 'payoutAccount', providedEventId: town.ids.next() }),
    ],
    [
      'applicationOfMatter',
      '·· ○· ○· ·· ·· ·· ○· ○●',
      (actor, matterId) => as(actor).applicationOfMatter({ matterId }),
    ],
    ['applications', '·· ○● ○● ·· ·· ·· ○● ○●', (actor) => as(actor).applications()],
  ])('%s', async (_name, expected, doing) => {
    expect(await marksOf(doing)).toBe(expected)
  })

  it('lists the own unit only, except for those who may read every unit', async () => {
    await started('elsewhere')
    await town.network.settle()
    const unitsSeenBy = async (role: Role) =>
      new Set((await as(worker(role)).applications()).map(({ unitId }) => unitId))
    expect(await unitsSeenBy('clerk')).toEqual(new Set(['window']))
    expect(await unitsSeenBy('auditor')).toEqual(new Set(['window', 'elsewhere']))
  })

  it('lets nobody in who is not signed in', async () => {
    expect(await codeOf(as().start({ matterId: town.ids.next(), itemCode }))).toBe('sign_in_required')
    expect(await codeOf(as().applications())).toBe('sign_in_required')
  })
})
