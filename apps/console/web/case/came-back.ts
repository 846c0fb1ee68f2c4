import { CaseReopened } from '@yiwang/casework/contracts'
import type { Answers } from '../trpc.ts'

type Detail = Answers['casework']['get']
type Text = Detail['texts'][number]

/** What a unit must know before it answers once more. */
export interface CameBack {
  readonly how: 'not-solved' | 'partly-solved'
  readonly at: string
  /** what the person said after the reply, redacted */
  readonly why: readonly Text[]
  /** the reply that did not solve it, redacted; undefined while the index is behind */
  readonly reply: Text | undefined
}

const UNDER_WAY: readonly string[] = ['open', 'dispatched', 'handling'] satisfies Detail['case']['state'][]
const OFFICIAL: readonly Text['part'][] = ['request', 'reply', 'question', 'talk']

/** That the person said it was not solved, and why; undefined where nobody did, or it was answered since. */
export function cameBack({ case: found, texts, timeline }: Detail): CameBack | undefined {
  const reopened = timeline.findLast(({ kind }) => kind === CaseReopened.type)
  if (reopened === undefined || !UNDER_WAY.includes(found.state)) return undefined
  const at = new Map(timeline.map(({ eventId, occurredAt }) => [eventId, Date.parse(occurredAt)]))
  const timeOf = ({ eventId }: Text): number => at.get(eventId) ?? 0
  const reply = texts.filter(({ part }) => part === 'reply').toSorted((a, b) => timeOf(b) - timeOf(a))[0]
  const since = reply === undefined ? Date.parse(reopened.occurredAt) : timeOf(reply)
  return {
    how: reopened.facts['reason'] === 'partly-solved' ? 'partly-solved' : 'not-solved',
    at: reopened.occurredAt,
    why: texts.filter((text) => !OFFICIAL.includes(text.part) && timeOf(text) >= since),
    reply,
  }
}
