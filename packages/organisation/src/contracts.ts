import { roleSchema } from '@yiwang/identity/contracts'
import { limitSchema } from '@yiwang/kernel'
import { z } from 'zod'
import { codeSchema, DutyListed, divisionLevelSchema, UnitRegistered } from './events.ts'
import { placeLevelSchema } from './shapes/shape-collection.ts'

export * from './events.ts'
export * from './error-sentences.ts'
export * from './identifiers/credit-code.ts'
export * from './identifiers/division-code.ts'
export * from './identifiers/id-card.ts'
export * from './shapes/geometry.ts'
export * from './shapes/shape-collection.ts'

/** A unit as screens and other domains read it. */
export const unitSchema = z.object({
  unitId: codeSchema,
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['hotline', 'department', 'town', 'committee', 'window']),
  divisionCode: z.string(),
  phone: z.string(),
})
export type Unit = z.infer<typeof unitSchema>

/** One entry of the dispatch catalogue in force. */
export const dutySchema = z.object({
  dutyId: codeSchema,
  category: z.string(),
  examples: z.string(),
  unitId: codeSchema,
  basis: z.string(),
  limit: limitSchema,
  keywords: z.array(z.string()),
  isEmergency: z.boolean(),
})
export type Duty = z.infer<typeof dutySchema>

/** What an entry of the catalogue said from a day on; one without unit and limit is its withdrawal. */
export const dutyVersionSchema = z.object({
  versionId: z.uuid(),
  dutyId: codeSchema,
  category: z.string().optional(),
  unitId: codeSchema.optional(),
  basis: z.string().optional(),
  limit: limitSchema.optional(),
  reason: z.string().optional(),
  changedBy: z.object({ post: z.string(), unit: z.string() }).optional(),
  effectiveFrom: z.iso.date(),
  listedAt: z.iso.datetime(),
})
export type DutyVersion = z.infer<typeof dutyVersionSchema>

/** A post as the register shows it, with the name of whoever holds it. */
export const postSchema = z.object({
  postId: codeSchema,
  unitId: codeSchema,
  title: z.string(),
  roles: z.array(roleSchema),
  officePhone: z.string(),
  isContact: z.boolean(),
  holder: z.string().optional(),
})
export type Post = z.infer<typeof postSchema>

export const divisionSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: divisionLevelSchema,
  parentCode: z.string().optional(),
})
export type Division = z.infer<typeof divisionSchema>

/** Which shapes a map asks for: of these levels, within the division whose code is given. */
export const shapesInputSchema = z.object({
  levels: z.array(placeLevelSchema).min(1),
  within: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
})

/** Whom to turn to in a unit: its contact post, by name where somebody holds it. */
export const contactSchema = z.object({ name: z.string(), post: z.string(), phone: z.string() })
export type Contact = z.infer<typeof contactSchema>

/** What downstream domains may ask of the organisation; an app hands them `createOrganisationReader(prisma)`. */
export interface OrganisationReader {
  findUnit(unitId: string): Promise<Unit | undefined>
  findContact(unitId: string): Promise<Contact | undefined>
  findDuty(dutyId: string): Promise<Duty | undefined>
  listDuties(): Promise<Duty[]>
}

export const listDutyInputSchema = DutyListed.schema
export const dutyInputSchema = z.object({ dutyId: codeSchema })
/** Give an entry of the catalogue to another unit, or another limit, from today on and with a reason. */
export const changeDutyInputSchema = z.object({
  dutyId: codeSchema,
  unitId: codeSchema,
  limit: limitSchema,
  reason: z.string().trim().min(2).max(200),
})
export const registerUnitInputSchema = UnitRegistered.schema
/** Where in the own ledger a command was recorded; reads may wait for it. */
export const recordedAtSchema = z.object({ position: z.number() })
