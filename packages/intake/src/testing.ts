import { seededIds, type Channel, type Circumstances, type NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { InformationAdded, RequesterVerified, RequestSubmitted, RequestWithdrawn } from './events.ts'
import { sampleBox } from './events/sample-box.ts'
import { createReceiptNumber } from './receipt-number.ts'

export { EVERYDAY, IN_DANGER } from './testing/danger-sentences.ts'
export { sampleBox } from './events/sample-box.ts'

/** Builds the events of a request as one app would have recorded them. */
export interface RequestBuilder {
  readonly matterId: string
  readonly receiptNumber: string
  anonymous(): RequestBuilder
  /** through a worker: sets the channel and who took it in */
  takenBy(channel: Channel, unit: string): RequestBuilder
  submittedAt(iso: string): RequestBuilder
  historical(): RequestBuilder
  with(data: Partial<RequestSubmitted>): RequestBuilder
  /** adds something, in answer to a question when one is given */
  adding(questionEventId?: string): RequestBuilder
  withdrawn(): RequestBuilder
  /** given a checked identity since */
  verified(): RequestBuilder
  events(): NewEvent[]
}

interface Draft {
  readonly seed: number
  readonly data: RequestSubmitted
  readonly circumstances: Circumstances
  /** what each of them answers, if anything */
  readonly additions: ReadonlyArray<string | undefined>
  readonly isWithdrawn: boolean
  readonly isVerified: boolean
}

function builderOf(draft: Draft): RequestBuilder {
  const { data, circumstances } = draft
  const next = (changes: Partial<Draft>): RequestBuilder => builderOf({ ...draft, ...changes })
  return {
    matterId: data.matterId,
    receiptNumber: data.receiptNumber,
    anonymous() {
      const { contact: _contact, ...rest } = data
      return next({ data: { ...rest, identity: 'anonymous' } })
    },
    takenBy: (channelUsed, unit) =>
      next({
        data: { ...data, takenBy: { post: '综合窗口', unit } },
        circumstances: { ...circumstances, channelUsed },
      }),
    submittedAt: (occurredAt) => next({ circumstances: { ...circumstances, occurredAt } }),
    historical: () => next({ circumstances: { ...circumstances, channelUsed: 'import', historical: true } }),
    with: (changes) => next({ data: { ...data, ...changes } }),
    adding: (questionEventId) => next({ additions: [...draft.additions, questionEventId] }),
    withdrawn: () => next({ isWithdrawn: true }),
    verified: () => next({ isVerified: true }),
    events() {
      const ids = seededIds(draft.seed + 1_000)
      const { matterId } = data
      const submitted = RequestSubmitted.create({ id: ids.next(), matterId, data, circumstances })
      const additions = draft.additions.map((questionEventId) =>
        InformationAdded.create({
          id: ids.next(),
          matterId,
          data: {
            matterId,
            content: sampleBox('narrative'),
            attachments: [],
            ...(questionEventId === undefined ? {} : { questionEventId }),
          },
          circumstances,
        }),
      )
      const verified = RequesterVerified.create({
        id: ids.next(),
        matterId,
        data: { ...RequesterVerified.sample, matterId },
        circumstances,
      })
      const withdrawn = RequestWithdrawn.create({ id: ids.next(), matterId, data: { matterId }, circumstances })
      return [
        submitted,
        ...additions,
        ...(draft.isVerified ? [verified] : []),
        ...(draft.isWithdrawn ? [withdrawn] : []),
      ]
    },
  }
}

/**
 * A request for tests; the same seed gives the same ids.
 * @example aRequest(3).takenBy('window', '青禾县便民服务中心').events()
 */
export function aRequest(seed = 1): RequestBuilder {
  const matterId = seededIds(seed).next()
  const bytes = Uint8Array.from({ length: 8 }, (_, i) => (seed >> (i * 4)) & 31)
  const receiptNumber = createReceiptNumber(new Date('2026-11-23T02:00:00Z'), bytes)
  const receiptSecretHash = seed.toString(16).padStart(64, '0')
  const data = { ...RequestSubmitted.sample, matterId, receiptNumber, receiptSecretHash }
  return builderOf({
    seed,
    data,
    circumstances: testCircumstances(),
    additions: [],
    isWithdrawn: false,
    isVerified: false,
  })
}
