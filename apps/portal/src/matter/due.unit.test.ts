import type { Case } from '@yiwang/casework/contracts'
import { describe, expect, it } from 'vitest'
import { dueOf } from './due.ts'

const telling = { locale: 'zh-CN', now: new Date('2026-11-26T04:00:00.000Z') } as const
const at = (iso: string): Date => new Date(iso)
const dispatched = {
  state: 'handling',
  deadline: at('2026-11-30T16:00:00.000Z'),
  deadlineWhy: '自派单次日起 3 个工作日',
  deadlineIsEstimate: false,
  repliedAt: null,
  closedAt: null,
} as Case

describe('the date that matters now', () => {
  it('is the deadline of the reply, with its reason, while a unit has the matter', () => {
    expect(dueOf(dispatched, telling)).toMatchObject({ is: 'reply', why: '自派单次日起 3 个工作日' })
  })

  it('is when it was replied to or ended, and no deadline any more', () => {
    const repliedAt = at('2026-11-26T02:00:00.000Z')
    const replied = { ...dispatched, state: 'replied', repliedAt } as Case
    expect(dueOf(replied, telling)).toEqual({ is: 'replied', text: '今天 10:00' })
    const closed = { ...replied, state: 'closed', closedAt: at('2026-11-26T03:30:00.000Z') } as Case
    expect(dueOf(closed, telling)).toEqual({ is: 'closed', text: '今天 11:30' })
  })

  it('is the deadline again once it is taken up again', () => {
    expect(dueOf({ ...dispatched, repliedAt: at('2026-11-25T02:00:00.000Z') }, telling)).toMatchObject({ is: 'reply' })
  })

  it('is none before dispatch', () => {
    expect(dueOf(undefined, telling)).toBeUndefined()
    expect(dueOf({ ...dispatched, state: 'open', deadline: null }, telling)).toBeUndefined()
  })
})
