import type { Channel, SealedBox } from '@yiwang/kernel'
import { sealAt, type FieldToSeal, type SealingPlace } from '@yiwang/sealing'

/** A request's words in the clear, on their way into boxes. Any length: forms have their own limits, history has none. */
export interface RequestWords {
  readonly subject: string
  readonly narrative: string
  readonly address?: string | undefined
  readonly channelWished?: Channel | undefined
  readonly minutesSpent?: number | undefined
  readonly name?: string | undefined
  readonly phone?: string | undefined
}

/** Kept while the matter may still be reviewed; a cell's file plan may shorten it. */
const MATTER_RETENTION = 'P3Y'
/** Traces of a person only serve the counting of effort and go first. */
const TRACE_RETENTION = 'P1Y'

const handling = (value: unknown): FieldToSeal => ({ value, purpose: '办理本诉求', retention: MATTER_RETENTION })
const contacting = (value: unknown): FieldToSeal => ({
  value,
  purpose: '就本诉求与本人联系',
  retention: MATTER_RETENTION,
})
const improving = (value: unknown): FieldToSeal => ({ value, purpose: '改进服务渠道', retention: TRACE_RETENTION })

type Fields = Readonly<Record<string, FieldToSeal>>

const givenOnly = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { value }]) => value !== undefined))

/** Seals a request: `content` always, `contact` when the person left a name or a telephone. Throws SealingError. */
export function sealRequest(place: SealingPlace, words: RequestWords): { content: SealedBox; contact?: SealedBox } {
  const content = sealAt(place, 'content', {
    subject: handling(words.subject),
    narrative: handling(words.narrative),
    ...givenOnly({
      address: handling(words.address),
      channelWished: improving(words.channelWished),
      minutesSpent: improving(words.minutesSpent),
    }),
  })
  const { name, phone } = words
  const isAnonymous = name === undefined && phone === undefined
  return isAnonymous ? { content } : { content, contact: sealContact(place, { name, phone }) }
}

/** Seals how to reach a person, at least one of both. Throws SealingError. */
export function sealContact(place: SealingPlace, { name, phone }: Pick<RequestWords, 'name' | 'phone'>): SealedBox {
  return sealAt(place, 'contact', givenOnly({ name: contacting(name), phone: contacting(phone) }))
}

/** Seals what a person added later. Throws SealingError. */
export function sealAddition(place: SealingPlace, narrative: string): SealedBox {
  return sealAt(place, 'content', { narrative: handling(narrative) })
}
