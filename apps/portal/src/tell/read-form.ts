import type { ReceiptKey } from '../receipts/receipt-key.ts'
import { STEPS, TEXTS, type Step, type TellForm, type TextName } from './form.ts'
import { readClick, type Click } from './map/click.ts'

/** A posted page, fields by name. */
export type Body = Readonly<Record<string, string | File | (string | File)[]>>

/** Back to one step from the last page, to change what is said there. */
const CHANGES = ['to-what', 'to-where', 'to-photos', 'to-who', 'to-contact'] as const
const WAYS = ['next', 'back', 'send', 'unpin', 'whole', 'afresh', ...CHANGES] as const
/** On, back, off; the map without its pin, or the whole of it; or from the beginning with nothing. */
export type Go = (typeof WAYS)[number]

/** What one posted page holds: the form so far, which step it is, which way to go, and files just chosen. */
export interface Posted {
  readonly form: TellForm
  readonly step: Step | 'home'
  readonly go: Go
  /** where on the map was clicked; a click is a way of sending the form */
  readonly click?: Click
  /** what the map showed: a community's code, or all */
  readonly view: string
  readonly photos: readonly File[]
  /** id of a photo to be left out; empty for none */
  readonly drop: string
}

/** A field as it was typed; empty when it is not there. */
export function text(body: Body, name: string): string {
  const value = body[name]
  // browsers send CRLF; one line break is one character to the person counting
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** Files that were chosen, those let go on arrival as well. */
export function filesOf(value: Body[string] | undefined): File[] {
  const all = Array.isArray(value) ? value : [value]
  return all.filter((entry) => entry instanceof File)
}

/** A form id of this portal's own making, or a fresh one: nobody else's can be replayed to be shown their receipt. */
export function ownFormId(key: ReceiptKey, posted: string, freshId: () => string): string {
  const [id = '', tag = ''] = posted.split('.')
  return key.verify(`form|${id}`, tag) ? posted : newFormId(key, freshId())
}

export function newFormId(key: ReceiptKey, id: string): string {
  return `${id}.${key.sign(`form|${id}`)}`
}

/** Reads a posted page without judging its content. */
export function readPosted(body: Body, key: ReceiptKey, freshId: () => string): Posted {
  const value = Object.fromEntries(TEXTS.map((name) => [name, text(body, name)])) as Record<TextName, string>
  const step = text(body, 'step')
  const go = text(body, 'go')
  const click = readClick((name) => text(body, name))
  return {
    form: { ...value, formId: ownFormId(key, text(body, 'formId'), freshId), fileCount: 0 },
    step: STEPS.find((known) => known === step) ?? 'home',
    go: WAYS.find((known) => known === go) ?? 'next',
    ...(click === undefined ? {} : { click }),
    view: text(body, 'view'),
    photos: filesOf(body.photos),
    drop: text(body, 'drop'),
  }
}
