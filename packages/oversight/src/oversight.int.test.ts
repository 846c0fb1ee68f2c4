import { aCase } from '@yiwang/casework/testing'
import { feedbackOn } from '@yiwang/feedback/testing'
import { codeOf } from '@yiwang/identity/testing'
import { aRequest } from '@yiwang/intake/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMatterRecord } from './queries/find-record.ts'
import { withinDivision } from './queries/within-division.ts'
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

let county: OversightNetwork

/** Eleven answered matters in one community, and whatever else a county has on a Monday. */
async function live(): Promise<void> {
  const { bring, clock } = county
  for (let seed = 1; seed <= 11; seed += 1) {
    const built = aCase(seed).dispatchedTo('chengguan', TOMORROW).signed().replied()
    const result = seed <= 8 ? 'solved' : 'not'
    const said = feedbackOn(built.matterId)
      .confirming(result)
      .rating(seed <= 9 ? 5 : 1)
      .events()
    const done = seed <= 8 ? built.closed('solved') : built.reopened()
    await bring({ request: built.request, at: HERE, built: done, said })
  }
  await bring({ request: aRequest(21), at: THERE, built: aCase(21).dispatchedTo('shuiwu', LATE).overdue() })
  await bring({ request: aRequest(22), at: THERE, built: aCase(22).dispatchedTo('shuiwu', TODAY).signed() })
  await bring({ request: aRequest(23).takenBy('window', '便民服务中心'), at: HERE })
  await bring({ request: aRequest(24).historical(), at: HERE })
  for (let week = 1; week <= 4; week += 1) {
    const day = new Date(clock.now().getTime() - week * 7 * 24 * 3_600_000).toISOString()
    for (let n = 0; n < week; n += 1)
      await bring({ request: aRequest(100 + week * 10 + n).submittedAt(day), at: THERE })
  }
}

beforeAll(async () => {
  county = await startOversightNetwork()
  await live()
  await county.network.settle()
})

afterAll(() => county.close())

describe('what came in today', () => {
  it('stands beside what usually comes on the same day of the week', async () => {
    const { total, weeks, splits, hours } = await county.as().flow({})
    expect(total).toMatchObject({ today: 14, usual: 2.5 })
    expect(weeks).toBe(4)
    expect(splits?.channel).toEqual([
      { value: 'portal', today: 13, usual: 2.5 },
      { value: 'window', today: 1, usual: 0 },
    ])
    expect(splits?.division?.map(({ name, today }) => [name, today])).toEqual([
      ['柳河镇', 2],
      ['桥东街道', 12],
    ])
    expect(hours?.today).toHaveLength(15)
    expect(hours?.today.at(-1)).toBe(14)
    expect(hours?.usual.at(-1)).toEqual({ median: 2.5, low: 1, high: 4 })
  })

  it('is split for a town among its communities, and not at all for a community or a handful of matters', async () => {
    const { splits } = await county.as().flow({ place: TOWN })
    expect(splits?.division?.map(({ name, today }) => [name, today])).toContainEqual(['槐荫社区', 12])
    expect(await county.as().flow({ place: HERE })).not.toHaveProperty('splits')
    expect(await county.as().flow({ place: '990101100' })).not.toHaveProperty('splits')
    expect((await county.as().flow({ unit: 'chengguan' })).total.today).toBe(11)
  })
})

describe('what is open now', () => {
  it('is told by what it waits for, late and about to be', async () => {
    const { total, units } = await county.as().standing({})
    expect(total.stages).toMatchObject({
      // what was brought on four Mondays and never put to a unit
      dispatch: { open: 11, late: 10, soon: 1, today: 0 },
      signing: { open: 1, late: 1, soon: 0, today: 0 },
      handling: { open: 1, late: 0, soon: 1, today: 1 },
      reopened: { open: 3, late: 0, soon: 3, today: 0 },
    })
    expect(units?.map(({ value, name }) => [value, name])).toEqual([
      ['chengguan', '城管局'],
      ['shuiwu', '水务局'],
      ['', undefined],
    ])
  })
})

describe('what became of matters', () => {
  it('is counted by matter, with what people said of the last reply', async () => {
    const { total, split, from, to } = await county.as().results({ days: 28, by: 'unit' })
    expect([from, to]).toEqual(['2026-10-27', '2026-11-23'])
    expect(total).toMatchObject({ answered: 11, solved: 8, unsolved: 3, reopened: 3, waiting: 0, kept: 0 })
    expect(total.ratings).toEqual({ rated: 8, unrated: 0 })
    expect(total.acted[1]).toBe(11)
    expect(split?.map(({ value, answered }) => [value, answered])).toEqual([
      ['chengguan', 11],
      ['shuiwu', 0],
      ['', 0],
    ])
  })

  it('shows ratings to nobody who may not read them', async () => {
    expect((await county.as({ roles: ['dispatcher'] }).results({ days: 28 })).total).not.toHaveProperty('ratings')
  })
})

describe('the map', () => {
  it('counts towns and communities, and what lies nowhere', async () => {
    const { home, places, nowhere } = await county.as().places({})
    expect(home).toEqual({ code: '990101', name: '青禾县' })
    const of = (code: string) => places.find((place) => place.code === code)
    expect(of(TOWN)).toMatchObject({ name: '桥东街道', received: 12, open: 4, late: 0 })
    expect(of(HERE)).toMatchObject({ received: 12, open: 4 })
    expect(of(THERE)).toMatchObject({ received: 8, late: 11 })
    expect(nowhere).toEqual({ received: 0, open: 0, late: 0 })
  })
})

describe('history', () => {
  it('stands apart, for those who see everything', async () => {
    expect(await county.as().history()).toMatchObject({
      total: { received: 1, answered: 0 },
      channels: [{ value: 'import' }],
    })
    expect(await county.as({ divisionScope: TOWN }).history()).toBeNull()
  })
})

describe("a town's leader", () => {
  const ofTown = () => county.as({ divisionScope: TOWN })

  it('sees the town and nothing else', async () => {
    expect((await ofTown().flow({})).total.today).toBe(12)
    expect((await ofTown().standing({})).total.stages).not.toHaveProperty('signing')
    expect((await ofTown().results({ days: 28 })).total.answered).toBe(11)
    const { home, places, nowhere } = await ofTown().places({})
    expect(home?.name).toBe('桥东街道')
    expect(places.every(({ code, level }) => level === 'community' && code.startsWith(TOWN))).toBe(true)
    expect(nowhere).toEqual({ received: 0, open: 0, late: 0 })
    expect((await ofTown().flow({ unit: 'shuiwu' })).total.today).toBe(0)
  })

  it('is refused other places', async () => {
    for (const place of ['990101', '990101100', THERE]) {
      const calls = [
        ofTown().flow({ place }),
        ofTown().standing({ place }),
        ofTown().results({ days: 28, place }),
        ofTown().places({ place }),
      ]
      for (const call of calls) expect(await codeOf(call)).toBe('not_permitted')
    }
    expect(await codeOf(ofTown().flow({ place: HERE, unit: 'chengguan' }))).toBe('not_permitted')
    expect(await codeOf(ofTown().flow({ place: HERE }))).toBe('done')
  })

  it('hears of what happens in the town only', async () => {
    const { events } = await county.network.app('dashboard').ledger.readPage(0, 5_000)
    const heard = await withinDivision(county.prisma, TOWN, events)
    const places = new Set(
      await Promise.all(
        heard.map(async ({ matterId }) => (await findMatterRecord(county.prisma, matterId ?? '')).divisionCode),
      ),
    )
    expect([...places]).toEqual([HERE])
    expect(heard.length).toBeGreaterThan(11 * 5)
    expect(await withinDivision(county.prisma, undefined, events)).toBe(events)
  })

  it('who has no county of ours sees nothing', async () => {
    expect((await county.as({ divisionScope: '12' }).flow({})).total.today).toBe(0)
    expect((await county.as({ divisionScope: '9901' }).flow({})).total.today).toBe(14)
  })
})

it('comes out the same when it is folded anew', async () => {
  const { projections, pool } = county.network.app('dashboard')
  const tables = ['oversight_daily', 'oversight_hourly', 'oversight_standing', 'oversight_matters']
  const all = () =>
    Promise.all(tables.map(async (table) => (await pool.query(`SELECT * FROM ${table} t ORDER BY t`)).rows))
  const before = await all()
  await projections.rebuild('oversight_matters')
  await projections.settle()
  expect(await all()).toEqual(before)
  expect(before.every((rows) => rows.length > 0)).toBe(true)
})
