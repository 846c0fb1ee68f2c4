import { describe, expect, it } from 'vitest'
import { BusError } from '../errors.ts'
import { headSubject, isHeadSubject, parseSubject, subjectOf } from './subjects.ts'

const ATTRIBUTES = { source: '/demo/console', lane: 'inner', type: 'yiwang.casework.internal-note-added.v12' }

describe('subjects', () => {
  it('follow from source, lane and type; the version stays out', () => {
    expect(subjectOf(ATTRIBUTES)).toBe('one.inner.demo.console.casework.internal-note-added')
  })

  it('are read back', () => {
    expect(parseSubject(subjectOf(ATTRIBUTES))).toEqual({
      lane: 'inner',
      cell: 'demo',
      app: 'console',
      context: 'casework',
      event: 'internal-note-added',
    })
  })

  it.each([
    { ...ATTRIBUTES, source: 'demo/console' },
    { ...ATTRIBUTES, source: '/demo/console/x' },
    { ...ATTRIBUTES, source: '/demo/con.sole' },
    { ...ATTRIBUTES, lane: 'outer' },
    { ...ATTRIBUTES, type: 'yiwang.casework.v1' },
    { ...ATTRIBUTES, type: 'yiwang.case.work.x.v1' },
    { ...ATTRIBUTES, type: 'yiwang.casework.>.v1' },
    {},
  ])('are not made of %j', (attributes) => {
    expect(() => subjectOf(attributes)).toThrow(BusError)
  })

  it.each([
    'one.open.demo.portal.intake',
    'one.open.demo.portal.intake.x.y',
    'two.open.demo.portal.intake.x',
    'one.outer.demo.portal.intake.x',
    'one.open.demo.portal..x',
    'one.open.demo.portal.*.>',
  ])('%s is none', (subject) => {
    expect(parseSubject(subject)).toBeUndefined()
  })

  it('tell heads from events', () => {
    const heads = parseSubject(headSubject('open', 'demo/portal'))
    const event = parseSubject('one.open.demo.portal.intake.request-submitted')
    if (heads === undefined || event === undefined) throw new Error('not parsed')
    expect([isHeadSubject(heads), isHeadSubject(event)]).toEqual([true, false])
  })
})
