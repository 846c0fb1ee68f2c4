import type { Role } from '@yiwang/identity/contracts'
import { describe, expect, it } from 'vitest'
import { unknownMatter, type MatterRow } from '../projections/matter-row.ts'
import { findGround } from './assignment.ts'

const matter = (changes: Partial<MatterRow> = {}): MatterRow => ({
  ...unknownMatter('019a5b0c-0000-7000-8000-000000000001'),
  taken_in_app: 'portal',
  division_code: '990101001001',
  ...changes,
})
const worker = (
  roles: Role[],
  changes: { unit?: string; unitName?: string; post?: string; divisionScope?: string } = {},
) => ({
  unit: 'chengguan',
  post: '诉求承办岗',
  roles,
  ...changes,
})
const held = matter({ unit_id: 'chengguan' })

describe('a handler', () => {
  it.each(['handle', 'contact-citizen', 'reply'] as const)('opens what their unit holds, to %s', (purpose) => {
    expect(findGround(worker(['handler']), held, purpose)).toBe('unit')
  })

  it('opens nothing another unit holds, nothing undispatched, nothing closed', () => {
    expect(findGround(worker(['handler'], { unit: 'shuiwu' }), held, 'handle')).toBeUndefined()
    expect(findGround(worker(['handler']), matter(), 'handle')).toBeUndefined()
    expect(findGround(worker(['handler']), { ...held, closed: true }, 'handle')).toBeUndefined()
  })

  it('needs the role, not only the unit', () => {
    expect(findGround(worker(['leader', 'auditor', 'steward']), held, 'handle')).toBeUndefined()
  })

  it('never states a purpose of a machine or of the past', () => {
    for (const purpose of ['index', 'lookup-mark', 'own-access', 'import-view', 'find-by-phone'] as const) {
      expect(findGround(worker(['handler']), held, purpose)).toBeUndefined()
    }
  })
})

describe('whoever calls back', () => {
  const caller = worker(['callback'], { unit: 'hotline' })
  const replied = matter({ unit_id: 'chengguan', replied: true })

  it('opens what was answered, to ask how it went, and for nothing else', () => {
    expect(findGround(caller, replied, 'call-back')).toBe('call-back')
    expect(findGround(caller, replied, 'handle')).toBeUndefined()
    expect(findGround(caller, replied, 'contact-citizen')).toBeUndefined()
    expect(findGround(worker(['handler']), replied, 'call-back')).toBeUndefined()
  })

  it('opens nothing before the reply, after the person’s word, of their own unit or of another division', () => {
    expect(findGround(caller, held, 'call-back')).toBeUndefined()
    expect(findGround(caller, { ...replied, closed: true }, 'call-back')).toBeUndefined()
    expect(findGround(worker(['callback']), replied, 'call-back')).toBeUndefined()
    const elsewhere = worker(['callback'], { unit: 'hotline', divisionScope: '990102' })
    expect(findGround(elsewhere, replied, 'call-back')).toBeUndefined()
  })
})

describe('a dispatcher', () => {
  it('reads and may call before dispatching, and neither replies nor looks afterwards', () => {
    expect(findGround(worker(['dispatcher']), matter(), 'handle')).toBe('dispatch')
    expect(findGround(worker(['dispatcher']), matter(), 'contact-citizen')).toBe('dispatch')
    expect(findGround(worker(['dispatcher']), matter(), 'reply')).toBeUndefined()
    expect(findGround(worker(['dispatcher']), held, 'handle')).toBeUndefined()
  })

  it('stays within their division', () => {
    expect(findGround(worker(['dispatcher'], { divisionScope: '990101' }), matter(), 'handle')).toBe('dispatch')
    expect(findGround(worker(['dispatcher'], { divisionScope: '990102' }), matter(), 'handle')).toBeUndefined()
    const nowhere = matter({ division_code: null })
    expect(findGround(worker(['dispatcher'], { divisionScope: '990101' }), nowhere, 'handle')).toBeUndefined()
  })
})

describe('whoever took the matter in', () => {
  const taken = matter({
    taken_in_app: 'console',
    taken_by_unit: '政务服务中心',
    taken_by_post: '窗口岗',
  })
  const clerk = (roles: Role[], post = '窗口岗') => worker(roles, { unit: 'zhengwu', unitName: '政务服务中心', post })

  it('opens it from the same post, and no longer once a unit holds it', () => {
    expect(findGround(clerk(['clerk']), taken, 'contact-citizen')).toBe('intake')
    expect(findGround(clerk(['operator']), { ...taken, taken_by_unit: 'zhengwu' }, 'handle')).toBe('intake')
    for (const purpose of ['contact-citizen', 'handle'] as const)
      expect(findGround(clerk(['clerk']), { ...taken, unit_id: 'shuiwu' }, purpose)).toBeUndefined()
  })

  it('is not a colleague at another post, in another unit, with another role, or one to reply', () => {
    expect(findGround(clerk(['clerk'], '综合岗'), taken, 'handle')).toBeUndefined()
    expect(findGround(worker(['clerk'], { post: '窗口岗' }), taken, 'handle')).toBeUndefined()
    expect(findGround(clerk(['leader']), taken, 'handle')).toBeUndefined()
    expect(findGround(clerk(['clerk']), taken, 'reply')).toBeUndefined()
    expect(findGround(clerk(['clerk']), matter(), 'handle')).toBeUndefined()
  })
})

describe('whoever speaks with callers', () => {
  it('may read out what was answered, whatever has become of the matter, and nothing else', () => {
    for (const roles of [['clerk'], ['operator']] satisfies Role[][]) {
      for (const row of [held, { ...held, replied: true }, { ...held, closed: true }])
        expect(findGround(worker(roles, { unit: 'rexian' }), row, 'read-out')).toBe('caller')
      for (const purpose of ['handle', 'contact-citizen', 'reply', 'call-back', 'import-view'] as const)
        expect(findGround(worker(roles, { unit: 'rexian' }), held, purpose)).toBeUndefined()
    }
  })

  it('stays within their division, and is nobody else', () => {
    expect(findGround(worker(['clerk'], { divisionScope: '990101' }), held, 'read-out')).toBe('caller')
    expect(findGround(worker(['clerk'], { divisionScope: '990102' }), held, 'read-out')).toBeUndefined()
    for (const role of ['handler', 'dispatcher', 'callback', 'leader', 'auditor', 'steward'] as const)
      expect(findGround(worker([role]), held, 'read-out')).toBeUndefined()
  })
})

describe('history', () => {
  const past = matter({ taken_in_app: 'import', historical: true, closed: true, unit_id: 'chengguan' })

  it('is read by its unit, by dispatchers and by call-back, for that purpose only', () => {
    expect(findGround(worker(['handler']), past, 'import-view')).toBe('archive')
    expect(findGround(worker(['dispatcher'], { unit: 'rexian' }), past, 'import-view')).toBe('archive')
    expect(findGround(worker(['callback'], { unit: 'rexian' }), past, 'import-view')).toBe('archive')
    expect(findGround(worker(['handler']), past, 'handle')).toBeUndefined()
  })

  it('is shut to others', () => {
    expect(findGround(worker(['handler'], { unit: 'shuiwu' }), past, 'import-view')).toBeUndefined()
    expect(findGround(worker(['auditor', 'leader', 'steward', 'clerk']), past, 'import-view')).toBeUndefined()
    expect(findGround(worker(['dispatcher'], { divisionScope: '12' }), past, 'import-view')).toBeUndefined()
  })
})

it('opens nothing of a matter whose request never arrived', () => {
  expect(findGround(worker(['handler']), { ...held, taken_in_app: null }, 'handle')).toBeUndefined()
})

describe('whoever reviews where a matter was sent', () => {
  it('may read what the person said against it, whatever has become of the matter, and nothing else', () => {
    for (const row of [held, matter(), { ...held, closed: true }]) {
      expect(findGround(worker(['dispatcher'], { unit: 'rexian' }), row, 'review-objection')).toBe('review')
      expect(findGround(worker(['auditor']), row, 'review-objection')).toBe('oversight')
    }
    expect(findGround(worker(['dispatcher'], { divisionScope: '12' }), held, 'review-objection')).toBeUndefined()
    expect(findGround(worker(['dispatcher'], { unit: 'rexian' }), held, 'handle')).toBeUndefined()
    for (const role of ['handler', 'clerk', 'operator', 'callback', 'leader'] as const)
      expect(findGround(worker([role]), held, 'review-objection')).toBeUndefined()
  })
})

describe('whoever answers for data and audit', () => {
  it('may read what was asked about a look, whatever has become of the matter, and nothing else', () => {
    for (const roles of [['steward'], ['auditor']] satisfies Role[][]) {
      for (const row of [held, matter(), { ...held, closed: true }, { ...held, historical: true }])
        expect(findGround(worker(roles, { unit: 'data' }), row, 'answer-question')).toBe('oversight')
      for (const purpose of ['handle', 'contact-citizen', 'reply', 'import-view'] as const)
        expect(findGround(worker(roles, { unit: 'chengguan' }), held, purpose)).toBeUndefined()
    }
  })

  it('is nobody else', () => {
    for (const role of ['handler', 'dispatcher', 'clerk', 'operator', 'callback', 'leader'] as const)
      expect(findGround(worker([role]), held, 'answer-question')).toBeUndefined()
    const unheard = unknownMatter('019a5b0c-0000-7000-8000-000000000001')
    expect(findGround(worker(['steward']), unheard, 'answer-question')).toBeUndefined()
  })
})
