import { z } from 'zod'
import { actorSchema, principalSchema, roleSchema, type Principal } from '../actor.ts'
import { IdentityError } from '../errors.ts'

const isRole = (value: string): boolean => roleSchema.safeParse(value).success

const workerClaims = z.object({
  sub: z.string(),
  name: z.string(),
  post: z.string(),
  unit: z.string(),
  unit_name: z.string().optional(),
  roles: z.array(z.string()),
  division_scope: z.string().optional(),
})

const citizenClaims = z.object({
  sub: z.string(),
  phone_number_verified: z.literal(true),
  phone_number: z.string().optional(),
})

/**
 * Turns an issuer's claims into a worker; roles this version does not know are left out. Throws
 * IdentityError('sign_in_refused') when a claim is missing or no role remains.
 */
export function workerFromClaims(claims: unknown): Principal {
  const read = workerClaims.safeParse(claims)
  if (!read.success) throw new IdentityError('sign_in_refused')
  const { sub, name, post, unit, unit_name, roles, division_scope } = read.data
  const actor = actorSchema.safeParse({
    sub,
    name,
    post,
    unit,
    unitName: unit_name,
    roles: roles.filter(isRole),
    divisionScope: division_scope,
  })
  if (!actor.success || actor.data.roles.length === 0) throw new IdentityError('sign_in_refused')
  return { kind: 'worker', actor: actor.data }
}

/** Turns claims into a citizen with a proven phone; the session keeps the number under the cookie's own token only. */
export function citizenFromClaims(claims: unknown): Principal {
  const read = citizenClaims.safeParse(claims)
  if (!read.success) throw new IdentityError('sign_in_refused')
  const phone = read.data.phone_number?.replace(/^\+86/, '')
  const citizen = principalSchema.safeParse({ kind: 'citizen', sub: read.data.sub, ...(phone && { phone }) })
  if (!citizen.success) throw new IdentityError('sign_in_refused')
  return citizen.data
}
