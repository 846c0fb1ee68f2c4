import { channelSchema } from '@yiwang/kernel'
import { z } from 'zod'
import { divisionCodeSchema, requestKindSchema } from '../events.ts'
import { readPhone } from './phone.ts'
import { pointSchema, readPoint } from './point.ts'
import { optionalText, requiredText } from './text.ts'

/** Longest texts accepted, in characters. */
export const LIMITS = {
  subject: 100,
  narrative: 5_000,
  address: 200,
  near: 100,
  relation: 20,
  behalfName: 40,
  behalfPhone: 30,
  name: 40,
  phone: 30,
  inquiry: 500,
  objection: 500,
  minutesSpent: 10_000,
} as const

const phoneField = optionalText(LIMITS.phone)
  .refine((typed) => typed === undefined || readPhone(typed) !== undefined, 'phone_invalid')
  .transform((typed) => (typed === undefined ? undefined : readPhone(typed)))
  .optional()

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value)

const pointField = z.preprocess(
  (value) => (typeof value === 'string' && value !== '' ? (readPoint(value) ?? value) : emptyAsAbsent(value)),
  pointSchema.optional(),
)

const checkbox = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())

/** What a person fills in to bring a matter, on any channel; also reads plain HTML form fields. */
export const requestFormSchema = z
  .object({
    kind: z.enum(requestKindSchema.options, 'missing'),
    subject: requiredText(LIMITS.subject),
    narrative: requiredText(LIMITS.narrative),
    address: optionalText(LIMITS.address),
    near: optionalText(LIMITS.near),
    point: pointField,
    divisionCode: z.preprocess(emptyAsAbsent, divisionCodeSchema.optional()),
    isAnonymous: checkbox,
    name: optionalText(LIMITS.name),
    phone: phoneField,
    relation: optionalText(LIMITS.relation),
    behalfName: optionalText(LIMITS.behalfName),
    behalfPhone: phoneField,
    channelWished: z.preprocess(emptyAsAbsent, channelSchema.optional()),
    minutesSpent: z.preprocess(emptyAsAbsent, z.coerce.number().int().min(0).max(LIMITS.minutesSpent).optional()),
  })
  .refine((form) => !form.isAnonymous || (form.name === undefined && form.phone === undefined), {
    path: ['isAnonymous'],
    message: 'contact_not_expected',
  })
  .refine((form) => form.isAnonymous || form.name !== undefined || form.phone !== undefined, {
    path: ['name'],
    message: 'contact_expected',
  })
  .refine((form) => form.relation !== undefined || (form.behalfName === undefined && form.behalfPhone === undefined), {
    path: ['relation'],
    message: 'missing',
  })
export type RequestForm = z.infer<typeof requestFormSchema>

/** What a person says besides the number they have proven, when they give their name later. */
export const verificationFormSchema = z.object({ name: optionalText(LIMITS.name) })

/** What a person asks about a look at their data; asking without words is asking too. */
export const inquiryFormSchema = z.object({ inquiry: optionalText(LIMITS.inquiry) })
export const objectionFormSchema = z.object({ objection: optionalText(LIMITS.objection) })

/** What a person adds later to a matter of theirs. */
export const additionFormSchema = z.object({ narrative: requiredText(LIMITS.narrative) })
export type AdditionForm = z.infer<typeof additionFormSchema>
