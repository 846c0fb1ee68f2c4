import type { Channel, SealedBox } from '@yiwang/kernel'
import { seal, type FieldToSeal } from '@yiwang/sealing'

/** Whose key personal fields are sealed under: a fresh pair from the app's allotment, or the one the matter began with. */
export interface SubjectKey {
  readonly subjectId: string
  /** X25519, base64url */
  readonly publicKey: string
}

/** Where a box will stand; the event's id is known before it is decided (`eventIdFor`). */
export interface SealingPlace {
  readonly cell: string
  readonly eventId: string
  readonly subject: SubjectKey
}

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

function sealBox({ cell, eventId, subject }: SealingPlace, box: 'content' | 'contact', fields: Fields): SealedBox {
  const context = { cell, eventId, subjectId: subject.subjectId, box }
  return seal({ publicKey: subject.publicKey, context, fields })
}

/** Seals a request: `content` always, `contact` when the person left a name or a telephone. Throws SealingError. */
export function sealRequest(place: SealingPlace, words: RequestWords): { content: SealedBox; contact?: SealedBox } {
  const content = sealBox(place, 'content', {
    subject: handling(words.subject),
    narrative: handling(words.narrative),
    ...givenOnly({
      address: handling(words.address),
      channelWished: improving(words.channelWished),
      minutesSpent: improving(words.minutesSpent),
    }),
  })
  const contact = givenOnly({ name: contacting(words.name), phone: contacting(words.phone) })
  return Object.keys(contact).length === 0 ? { content } : { content, contact: sealBox(place, 'contact', contact) }
}

/** Seals what a person added later. Throws SealingError. */
export function sealAddition(place: SealingPlace, narrative: string): SealedBox {
  return sealBox(place, 'content', { narrative: handling(narrative) })
}
