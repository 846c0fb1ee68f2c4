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
export const registerUnitInputSchema = UnitRegistered.schema
/** Where in the own ledger a command was recorded; reads may wait for it. */
export const recordedAtSchema = z.object({ position: z.number() })
