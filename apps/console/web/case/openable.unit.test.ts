import type { SignedIn } from '@yiwang/ui/web'
import { describe, expect, it } from 'vitest'
import { filePurpose } from './openable.ts'

const who = (role: SignedIn['roles'][number], unit = 'chengguan'): SignedIn => ({
  name: '陈刚',
  post: '诉求承办岗',
  unit,
  roles: [role],
})
const standing = {
  state: 'handling',
  historical: false,
  unitId: 'chengguan',
  divisionCode: null,
  questionEventId: null,
} as const

describe('opening photos and papers', () => {
  it('is offered to whoever has the case, for handling it', () => {
    expect(filePurpose(who('handler'), standing)).toBe('handle')
    expect(filePurpose(who('handler', 'shuiwu'), standing)).toBeUndefined()
    expect(filePurpose(who('handler'), { ...standing, state: 'closed' })).toBeUndefined()
  })

  it('is offered to the dispatcher before there is a unit, and of history to look it up', () => {
    expect(filePurpose(who('dispatcher', 'hotline'), { ...standing, unitId: null })).toBe('handle')
    expect(filePurpose(who('dispatcher', 'hotline'), standing)).toBeUndefined()
    expect(filePurpose(who('handler'), { ...standing, historical: true })).toBe('import-view')
  })

  it('is offered to whoever calls back once another unit has answered, for that alone', () => {
    expect(filePurpose(who('callback', 'hotline'), { ...standing, state: 'replied' })).toBe('call-back')
    expect(filePurpose(who('callback', 'chengguan'), { ...standing, state: 'replied' })).toBeUndefined()
    expect(filePurpose(who('callback', 'hotline'), standing)).toBeUndefined()
  })
})
