import { aCase, type CaseBuilder } from '@yiwang/casework/testing'
import { codeOf } from '@yiwang/identity/testing'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import { aRequest } from '@yiwang/intake/testing'
import { chinaCalendar } from '@yiwang/organisation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CAUSES, sumStages } from './contracts.ts'
import { findMatterByNumber, findMatterLine } from './queries/find-record.ts'
import {
  HERE,
  LATE,
  startOversightNetwork,
  THERE,
  TODAY,
  TOMORROW,
  TOWN,
  type OversightNetwork,
} from './testing/oversight-network.ts'

const FAR = '2026-12-24T15:59:59.000Z'

let county: OversightNetwork

const numberOf = (seed: number): string => aRequest(seed).receiptNumber
const on = (seed: number, build: (built: CaseBuilder) => CaseBuilder) => ({
  request: aRequest(seed),
  built: build(aCase(seed)),
})

async function live(): Promise<void> {
  const { bring } = county
  await bring({ ...on(1, (built) => built.dispatchedTo('shuiwu', LATE).overdue()), at: THERE })
  await bring({ ...on(2, (built) => built.dispatchedTo('shuiwu', TODAY).signed()), at: THERE })
  await bring({ ...on(3, (built) => built.dispatchedTo('chengguan', TOMORROW).signed().replied()), at: HERE })
  await bring({
    ...on(4, (built) => built.dispatchedTo('chengguan', TOMORROW).signed().replied().reopened()),
    at: HERE,
  })
  await bring({ ...on(5, (built) => built.dispatchedTo('chengguan', FAR)), at: HERE })
  await bring({ request: aRequest(6), at: HERE })
  await bring({ request: aRequest(7).submittedAt('2026-11-16T06:00:00.000Z'), at: THERE })
  await bring({ request: aRequest(8).historical(), at: THERE })
}

beforeAll(async () => {
  county = await startOversightNetwork({ tracedMatter: aRequest(1).matterId })
  await live()
  await county.network.settle()
})

afterAll(() => county.close())

describe('the matters behind a count', () => {
  it('are as many as the sums say, those due first on top', async () => {
    const { total } = await county.as().standing({})
    const numbers = { late: [7, 1], soon: [2, 4, 6] }
    for (const which of ['late', 'soon'] as const) {
      const { count, matters } = await county.as().lateMatters({ which })
      expect([which, count]).toEqual([which, sumStages(total, CAUSES)[which]])
      expect(matters.map(({ receiptNumber }) => receiptNumber).toSorted()).toEqual(
        numbers[which].map(numberOf).toSorted(),
      )
      expect(matters.every(({ isLate }) => isLate === (which === 'late'))).toBe(true)
    }
    expect((await county.as().lateMatters({ which: 'late' })).matters[0]).toMatchObject({
      stage: 'dispatch',
      daysPast: 6,
    })
  })

  it('are told by number, type, unit, place and how late, by nothing else', async () => {
    const { matters } = await county.as().lateMatters({ which: 'late', unit: 'shuiwu' })
    expect(matters).toEqual([
      {
        receiptNumber: numberOf(1),
        kind: 'help',
        category: expect.any(String),
        stage: 'signing',
        unit: expect.any(String),
        place: expect.any(String),
        dueAt: LATE,
        isLate: true,
        daysPast: 1,
      },
    ])
  })

  it('are of one cause where one is asked for, and bounded by place and post', async () => {
    const { count, matters } = await county.as().lateMatters({ which: 'soon', stage: 'reopened' })
    expect([count, matters[0]?.receiptNumber]).toEqual([1, numberOf(4)])
    const ofTown = county.as({ divisionScope: TOWN })
    expect((await ofTown.lateMatters({ which: 'late' })).count).toBe(0)
    expect((await ofTown.lateMatters({ which: 'soon' })).count).toBe(2)
    expect(await codeOf(ofTown.lateMatters({ which: 'late', place: THERE }))).toBe('not_permitted')
    expect(await codeOf(county.as({ roles: ['handler'] }).lateMatters({ which: 'late' }))).toBe('not_permitted')
  })
})

describe('one matter', () => {
  it('is found by its number however it is typed', async () => {
    const { matterId } = aRequest(1)
    expect(await findMatterByNumber(county.prisma, showReceiptNumber(numberOf(1)).toLowerCase())).toBe(matterId)
    for (const typed of ['YW1', numberOf(20)]) expect(await findMatterByNumber(county.prisma, typed)).toBeUndefined()
  })

  it('stands as the list says once it is opened, and not at all while it is not known', async () => {
    const [listed] = (await county.as().lateMatters({ which: 'late', unit: 'shuiwu' })).matters
    const { matter, entries } = await county.as().way({ traceEventId: county.ids.next() })
    expect([matter, entries]).toEqual([{ ...listed, channel: 'portal', takenInAt: expect.any(String) }, []])
    expect(
      await findMatterLine(county.prisma, county.ids.next(), { now: county.clock.now(), calendar: chinaCalendar }),
    ).toBeUndefined()
  })

  it('is not late once only the person is awaited', async () => {
    const line = await findMatterLine(county.prisma, aRequest(3).matterId, {
      now: new Date(FAR),
      calendar: chinaCalendar,
    })
    expect(line).toMatchObject({ stage: 'confirmation', isLate: false })
  })
})
