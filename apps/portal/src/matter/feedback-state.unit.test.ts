import type { Case } from '@yiwang/casework/contracts'
import type { OwnFeedback } from '@yiwang/feedback'
import { describe, expect, it } from 'vitest'
import { feedbackState } from './feedback-state.ts'

const now = new Date('2026-11-26T04:00:00.000Z')
const said = (changes: Partial<OwnFeedback>): OwnFeedback =>
  ({
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    rounds: 1,
    isWithdrawn: false,
    canConfirm: false,
    canRate: true,
    result: 'not',
    confirmedAt: now,
    confirmedRound: 1,
    confirmedBy: 'citizen',
    score: null,
    ratedAt: null,
    ratedVia: null,
    ...changes,
  }) as OwnFeedback
const known = (changes: Partial<Case>) =>
  ({ state: 'handling', unitName: '青禾县水务局', deadline: new Date('2026-11-30T16:00:00.000Z'), ...changes }) as Case
const seen = (matterCase: Case | undefined) => ({ locale: 'zh-CN', now, case: matterCase }) as const

describe('what the person can say of the result', () => {
  it('is the result, once there is a reply', () => {
    const nothing = { result: null, confirmedRound: 0, confirmedAt: null } as const
    expect(feedbackState(said({ ...nothing, rounds: 0 }), seen(undefined))).toEqual({ step: 'not-yet' })
    expect(feedbackState(said({ ...nothing, canConfirm: true }), seen(known({ state: 'replied' })))).toEqual({
      step: 'confirm',
      round: 1,
    })
  })

  it('is nothing while it is worked on again: to whom it went and by when is told instead of asking for a rating', () => {
    for (const result of ['not', 'partly'] as const)
      expect(feedbackState(said({ result }), seen(known({})))).toEqual({
        step: 'again',
        result,
        unit: '青禾县水务局',
        until: '12月1日 00:00 前（星期二）',
        isTaken: true,
      })
  })

  it('names no old date while the case has not heard of it yet', () => {
    for (const state of ['replied', 'closed'] as const)
      expect(feedbackState(said({}), seen(known({ state })))).toMatchObject({
        step: 'again',
        isTaken: false,
        until: undefined,
      })
  })

  it('is for thirty days that it was not solved after all, however "solved" was said', () => {
    const closed = seen(known({ state: 'closed' }))
    for (const confirmedBy of ['person', 'desk', 'call-back'] as const)
      expect(feedbackState(said({ result: 'solved', confirmedBy }), closed)).toMatchObject({
        objection: { round: 1, until: '12月26日' },
      })
    expect(feedbackState(said({ result: 'solved' }), seen(known({})))).toMatchObject({ objection: undefined })
  })

  it('is a rating once it is solved, partly for the second time, or withdrawn', () => {
    const closed = seen(known({ state: 'closed' }))
    expect(feedbackState(said({ result: 'solved' }), closed)).toMatchObject({ step: 'rate', result: 'solved' })
    expect(feedbackState(said({ result: 'partly', rounds: 2, confirmedRound: 2 }), closed)).toMatchObject({
      step: 'rate',
    })
    expect(feedbackState(said({ isWithdrawn: true }), closed)).toMatchObject({ step: 'rate' })
    expect(feedbackState(said({ result: 'solved', canRate: false, score: 4 }), closed)).toMatchObject({
      step: 'done',
      score: 4,
    })
  })
})
