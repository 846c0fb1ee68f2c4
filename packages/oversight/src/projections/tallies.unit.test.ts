import { CaseOpened } from '@yiwang/casework/contracts'
import { aCase, type CaseBuilder } from '@yiwang/casework/testing'
import { feedbackOn } from '@yiwang/feedback/testing'
import { createCalendar, type NewEvent } from '@yiwang/kernel'
import { recordedEvents } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { cellsOf } from './cells.ts'
import { kindCounted, type MatterRow } from './matter-row.ts'
import { createOversightMatters } from './matters.ts'
import { daysOf, historyOf } from './measures.ts'
import { lateFrom, stageOf } from './stages.ts'
import { matterTallies } from './tallies.ts'

const calendar = createCalendar(new Map([['2026-10-01', { kind: 'holiday', name: '国庆节' }]]), 2026)
const oversightMatters = createOversightMatters(calendar)
const UNTIL = '2026-11-26T15:59:59.000Z'

function rowOf(built: CaseBuilder, ...after: readonly NewEvent[]): MatterRow {
  const events = [...built.request.events(), ...built.events(), ...after]
  const row = recordedEvents(events).reduce<MatterRow | null>(
    (before, event) => oversightMatters.evolve(before, event, built.matterId) as MatterRow | null,
    null,
  )
  if (row === null) throw new Error('no row')
  return row
}

const dispatched = aCase().dispatchedTo('chengguan', UNTIL)
const answered = dispatched.signed().replied()
const days = (row: MatterRow) => Object.fromEntries(daysOf(row))

describe('the cells a matter is counted in', () => {
  const placed = { channel: 'portal', kind: 'help', unit_id: 'chengguan', historical: false }

  it('are those of its place and the places around it', () => {
    const cells = cellsOf({ ...placed, division_code: '990101001002' })
    expect(cells).toHaveLength(15)
    expect(cells.filter(({ facet }) => facet === 'division')).toEqual([
      { scope: '', facet: 'division', value: '990101' },
      { scope: '990101', facet: 'division', value: '990101001' },
      { scope: '990101001', facet: 'division', value: '990101001002' },
    ])
  })

  it('are the whole only where its place is not known, and by unit nobody while none has it', () => {
    const cells = cellsOf({ ...placed, unit_id: null, division_code: null })
    expect(cells.map(({ scope, facet, value }) => `${scope}/${facet}/${value}`)).toEqual([
      '/all/',
      '/channel/portal',
      '/kind/help',
      '/division/',
      '/unit/',
    ])
    expect(cellsOf({ ...placed, division_code: '990101' }).find(({ scope }) => scope === '990101')).toBeDefined()
  })

  it('stand apart for history', () => {
    const cells = cellsOf({ ...placed, historical: true, division_code: '990101001002' })
    expect(cells.map(({ scope, facet }) => `${scope}/${facet}`)).toEqual([
      'history/all',
      'history/channel',
      'history/kind',
    ])
  })
})

describe('what a matter adds to the days', () => {
  it('is counted on the day of each thing', () => {
    expect(days(rowOf(dispatched))).toEqual({ '2026-11-23': { received: 1 } })
    expect(days(rowOf(answered))).toEqual({
      '2026-11-23': { received: 1, waiting: 1, answered: 1, acted8: 1, answered8: 1 },
      '2026-11-26': { kept: 1 },
    })
  })

  it('tells a promise broken from one kept, also while no answer has come', () => {
    expect(days(rowOf(dispatched.overdue()))).toMatchObject({ '2026-11-26': { missed: 1 } })
    expect(days(rowOf(dispatched.overdue().signed().replied()))).toMatchObject({ '2026-11-26': { missed: 1 } })
    const late = aCase().dispatchedTo('chengguan', '2026-11-23T02:30:00.000Z').signed().replied()
    expect(days(rowOf(late))).toMatchObject({ '2026-11-23': { missed: 1 } })
  })

  it('tells whom it reached in time, too late, or not yet', () => {
    const row = { ...rowOf(dispatched), respond_by: '2026-11-23T04:00:00.000Z' }
    const on = (first_contact_at: string | null) => days({ ...row, first_contact_at })['2026-11-23']
    expect(on(null)).toEqual({ received: 1, unreached: 1 })
    expect(on('2026-11-23T04:00:00.000Z')).toEqual({ received: 1, reached: 1 })
    expect(on('2026-11-23T04:00:00.001Z')).toEqual({ received: 1, reached_late: 1 })
  })

  it('follows what the person says, and counts ratings once they are locked', () => {
    const said = (...events: NewEvent[]) => days(rowOf(answered, ...events))['2026-11-23']
    const [not, solved] = feedbackOn(answered.matterId).confirming('not').confirming('solved').events()
    const [rating] = feedbackOn(answered.matterId).rating(5).events()
    if (not === undefined || solved === undefined || rating === undefined) throw new Error('nothing said')
    expect(said(not)).toMatchObject({ unsolved: 1 })
    expect(said(not)).not.toHaveProperty('waiting')
    expect(said(rating)).not.toHaveProperty('rated5')
    expect(days(rowOf(answered.closed('solved'), rating))['2026-11-23']).toMatchObject({ rated5: 1, silent: 1 })
    expect(days(rowOf(answered.reopened().replied(), not))['2026-11-23']).toMatchObject({ waiting: 1, reopened: 1 })
    expect(days(rowOf(answered.reopened().replied(), not, solved))['2026-11-23']).toMatchObject({ solved: 1 })
  })

  it('tells words by telephone from those on the own page, and calls in vain from no call', () => {
    const calls = (...events: NewEvent[]) => days(rowOf(answered, ...events))['2026-11-23']
    const [vain] = feedbackOn(answered.matterId).calledBack('unreachable').events()
    const [word] = feedbackOn(answered.matterId).calledBack('solved').events()
    if (vain === undefined || word === undefined) throw new Error('nobody was called')
    expect(calls(vain)).toMatchObject({ waiting: 1, in_vain: 1 })
    expect(calls(vain, word)).toMatchObject({ solved: 1, by_phone: 1 })
    expect(calls(vain, word)).not.toHaveProperty('in_vain')
    expect(days(rowOf(answered.reopened().replied(), vain))['2026-11-23']).not.toHaveProperty('in_vain')
  })

  it('waits for nobody who withdrew', () => {
    const withdrawn = days(rowOf(answered.closed('withdrawn')))['2026-11-23']
    expect(withdrawn).toMatchObject({ answered: 1, closed: 1 })
    expect(withdrawn).not.toHaveProperty('silent')
    expect(withdrawn).not.toHaveProperty('unrated')
  })

  it('is a month and two numbers for history', () => {
    expect(Object.fromEntries(historyOf(rowOf(answered)))).toEqual({ '2026-11-01': { received: 1, answered: 1 } })
  })
})

describe('what an open matter waits for', () => {
  const waiting = (built: CaseBuilder): readonly unknown[] => {
    const row = rowOf(built)
    const stage = stageOf(row)
    return stage === undefined ? [] : [stage, lateFrom(row, stage, calendar)]
  }

  it.each<readonly [string, CaseBuilder, readonly string[]]>([
    ['dispatch', aCase(), ['dispatch', '2026-11-24T15:59:00.000Z']],
    ['to be signed for', dispatched, ['signing', '2026-11-26T15:59:00.000Z']],
    ['the unit at work', dispatched.signed(), ['handling', '2026-11-26T15:59:00.000Z']],
    ['a unit that is not the first', dispatched.dispatchedTo('shuiwu'), ['hops', '2026-11-26T15:59:00.000Z']],
    ['an answer of the person', dispatched.signed().asked(), ['citizen', '2026-11-26T15:59:00.000Z']],
    ['the unit again', dispatched.signed().asked().answered(), ['handling', '2026-11-26T15:59:00.000Z']],
    ['the person', answered, ['confirmation', 'infinity']],
    ['a second try', answered.reopened(), ['reopened', '2026-11-26T15:59:00.000Z']],
    ['to be signed for, late already', dispatched.overdue(), ['signing', '-infinity']],
    ['nothing, closed as it is', answered.closed(), []],
  ])('%s', (_, built, expected) => {
    expect(waiting(built)).toEqual(expected)
  })
})

it('counts of history only the kind its record says', () => {
  const { kind: read, ...opening } = CaseOpened.sample
  expect(kindCounted({ kind: read, ...opening })).toBe(read)
  expect(kindCounted({ kind: read, ...opening }, true)).toBe('')
  expect(kindCounted({ kind: read, ...opening, past: { kindWritten: '其他' } }, true)).toBe('')
  expect(kindCounted({ kind: 'complaint', ...opening, past: { kind: 'complaint' } }, true)).toBe('complaint')
})

it('keeps no history among what is open', () => {
  const [, , standing] = matterTallies(calendar)
  const row = rowOf(dispatched)
  expect(standing?.contributionsOf(row)).toHaveLength(15)
  expect(standing?.contributionsOf({ ...row, historical: true })).toEqual([])
})
