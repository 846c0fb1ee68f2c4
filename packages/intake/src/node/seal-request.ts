import type { Channel, SealedBox } from '@yiwang/kernel'
import { sealAt, type FieldToSeal, type SealingPlace } from '@yiwang/sealing'
import { FIELD_PURPOSES, FIELD_SEALS, type PersonalField } from '../form/field-seals.ts'
import type { Point } from '../form/point.ts'

/** A request's words in the clear, on their way into boxes. Any length: forms have their own limits, history has none. */
export interface RequestWords {
  readonly subject: string
  readonly narrative: string
  readonly address?: string | undefined
  /** something known nearby */
  readonly near?: string | undefined
  readonly point?: Point | undefined
  readonly channelWished?: Channel | undefined
  readonly minutesSpent?: number | undefined
  readonly name?: string | undefined
  readonly phone?: string | undefined
  /** what the teller is to whom they speak for; absent when it is their own matter */
  readonly relation?: string | undefined
  readonly behalfName?: string | undefined
  readonly behalfPhone?: string | undefined
}

function sealedAs(field: PersonalField, value: unknown): FieldToSeal {
  const { purpose, retention } = FIELD_SEALS[field]
  return { value, purpose: FIELD_PURPOSES[purpose], retention }
}

type Fields = Readonly<Record<string, FieldToSeal>>

const givenOnly = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { value }]) => value !== undefined))

/** A request's boxes: `content` always, `contact` and `behalf` where there is something to put into them. */
export interface RequestBoxes {
  readonly content: SealedBox
  readonly contact?: SealedBox
  readonly behalf?: SealedBox
}

/** Seals a request. Throws SealingError. */
export function sealRequest(place: SealingPlace, words: RequestWords): RequestBoxes {
  const { name, phone, relation } = words
  return {
    content: sealContent(place, words),
    ...(name === undefined && phone === undefined ? {} : { contact: sealContact(place, { name, phone }) }),
    ...(relation === undefined ? {} : { behalf: sealBehalf(place, words) }),
  }
}

function sealContent(place: SealingPlace, words: RequestWords): SealedBox {
  const given = ['address', 'near', 'point', 'channelWished', 'minutesSpent'] as const
  return sealAt(place, 'content', {
    subject: sealedAs('subject', words.subject),
    narrative: sealedAs('narrative', words.narrative),
    ...givenOnly(Object.fromEntries(given.map((field) => [field, sealedAs(field, words[field])]))),
  })
}

/** Seals how to reach a person, at least one of both. Throws SealingError. */
export function sealContact(place: SealingPlace, { name, phone }: Pick<RequestWords, 'name' | 'phone'>): SealedBox {
  return sealAt(place, 'contact', givenOnly({ name: sealedAs('name', name), phone: sealedAs('phone', phone) }))
}

/** For whom the person speaks, and how to reach them. */
function sealBehalf(place: SealingPlace, { relation, behalfName, behalfPhone }: RequestWords): SealedBox {
  return sealAt(
    place,
    'behalf',
    givenOnly({
      relation: sealedAs('relation', relation),
      name: sealedAs('behalfName', behalfName),
      phone: sealedAs('behalfPhone', behalfPhone),
    }),
  )
}

/** Seals what a person added later. Throws SealingError. */
export function sealAddition(place: SealingPlace, narrative: string): SealedBox {
  return sealAt(place, 'content', { narrative: sealedAs('narrative', narrative) })
}
