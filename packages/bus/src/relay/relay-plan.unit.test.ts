import { describe, expect, it } from 'vitest'
import { createRelayPlan, type RelayPlan, type SendRange } from './relay-plan.ts'

const LIMITS = { batch: 10, flying: 2 }

function take(plan: RelayPlan, head: number): SendRange {
  const range = plan.next(head)
  if (range === undefined) throw new Error('nothing to send')
  return range
}

const span = (range: SendRange | undefined): string => (range === undefined ? '-' : `${range.from}-${range.to}`)

describe('the relay', () => {
  it('sends in batches and no more than its window', () => {
    const plan = createRelayPlan(0, LIMITS)
    expect([plan.next(25), plan.next(25), plan.next(25)].map(span)).toEqual(['1-10', '11-20', '-'])
  })

  it('goes on when a batch is acknowledged', () => {
    const plan = createRelayPlan(0, LIMITS)
    const first = take(plan, 25)
    take(plan, 25)
    plan.published(first, false)
    expect(span(plan.next(25))).toBe('21-25')
  })

  it('resumes after what has returned, not after what was acknowledged', () => {
    const plan = createRelayPlan(4, LIMITS)
    plan.published(take(plan, 14), false)
    plan.returnedUpTo(9)
    const failing = take(plan, 20)
    plan.failed(failing)
    expect(span(plan.next(20))).toBe('10-19')
  })

  it('stops the window at the first error and waits for what is under way', () => {
    const plan = createRelayPlan(0, LIMITS)
    const first = take(plan, 20)
    const second = take(plan, 20)
    plan.failed(first)
    expect(span(plan.next(20))).toBe('-')
    plan.published(second, false)
    expect(span(plan.next(20))).toBe('1-10')
  })

  it('sends everything to another stream and forgets what was meant for the old one', () => {
    const plan = createRelayPlan(30, LIMITS)
    const old = take(plan, 40)
    plan.restart()
    plan.failed(old)
    plan.published(old, false)
    expect([plan.next(40), plan.next(40), plan.next(40)].map(span)).toEqual(['1-10', '11-20', '-'])
  })

  it('insists only on what it had sent before', () => {
    const plan = createRelayPlan(0, LIMITS)
    plan.published(take(plan, 10), false)
    plan.rewind()
    expect([plan.next(12), plan.next(12)].map((range) => range?.isInsisting)).toEqual([true, false])
  })

  it('owes a signed head at the start, after an error and after a duplicate', () => {
    const plan = createRelayPlan(0, LIMITS)
    expect(plan.owesHead()).toBe(true)
    plan.headPublished()
    plan.published(take(plan, 5), false)
    expect(plan.owesHead()).toBe(false)
    plan.published(take(plan, 6), true)
    expect(plan.owesHead()).toBe(true)
    plan.headPublished()
    plan.failed(take(plan, 7))
    plan.next(7)
    expect(plan.owesHead()).toBe(true)
  })

  it('is idle when all is acknowledged', () => {
    const plan = createRelayPlan(0, LIMITS)
    const range = take(plan, 5)
    expect(plan.isIdle(5)).toBe(false)
    plan.published(range, false)
    expect([plan.isIdle(5), plan.isIdle(6)]).toEqual([true, false])
  })

  it('skips what returned in another way', () => {
    const plan = createRelayPlan(0, LIMITS)
    plan.returnedUpTo(8)
    plan.returnedUpTo(3)
    expect(span(plan.next(9))).toBe('9-9')
    expect([plan.returned(), plan.sent()]).toEqual([8, 9])
  })
})
