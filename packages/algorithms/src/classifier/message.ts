import { z } from 'zod'

const SUBJECT_MAX = 2_000
const DETAIL_MAX = 200_000
/** C0 controls, broken bytes: what no person typed. */
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !UNREADABLE.test(text) && text.isWellFormed(), 'unreadable')

const shape = { subject: words(SUBJECT_MAX).nullish(), detail: words(DETAIL_MAX).nullish() }

interface Said {
  readonly subject?: string | null | undefined
  readonly detail?: string | null | undefined
}

const isSaid = ({ subject, detail }: Said): boolean => `${subject ?? ''}${detail ?? ''}`.trim() !== ''

/** What a person wrote, as the classifier reads it: a subject, a story, or both. */
export const messageSchema = z.object(shape).refine(isSaid, { path: ['subject'], message: 'empty' })
export type Message = z.infer<typeof messageSchema>

/** The same with what people made of it: a class of the training file, or an entry of the local dispatch catalogue. */
export const labelledMessageSchema = z
  .object({ ...shape, label: words(60).refine((label) => label.trim() !== '', 'empty') })
  .refine(isSaid, { path: ['subject'], message: 'empty' })
export type LabelledMessage = z.infer<typeof labelledMessageSchema>
