import { CaseReplied } from '@yiwang/casework/contracts'
import { aCase } from '@yiwang/casework/testing'
import type { EventFilter } from '@yiwang/ledger'
import { recordedEvents } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { lastReplyOf } from './last-reply.ts'

const matter = aCase().dispatchedTo('chengguan').signed().replied()
const reply = recordedEvents(matter.events()).find(({ type }) => type === CaseReplied.type)
if (reply === undefined) throw new Error('it was replied to')

/** A ledger in which a matter was replied to so often. */
function repliedTo(times: number) {
  const replies = Array.from({ length: times }, (_, index) => ({ ...reply, position: 7 * (index + 1) }))
  const asked: Array<EventFilter | undefined> = []
  const readAfter = (after: number, limit: number, filter?: EventFilter) => {
    asked.push(filter)
    return Promise.resolve(replies.filter(({ position }) => position > after).slice(0, limit) as never)
  }
  return { ledger: { readAfter }, asked }
}

describe('the last reply', () => {
  it.each([0, 1, 49, 50, 51, 100, 423])('of %d is the last of all', async (times) => {
    const { ledger, asked } = repliedTo(times)
    expect((await lastReplyOf(ledger, matter.matterId))?.position).toBe(times === 0 ? undefined : 7 * times)
    expect(asked[0]).toEqual({ matterId: matter.matterId, types: [CaseReplied.type] })
  })
})
