import { openText, SealingError, sealText } from '@yiwang/sealing'
import { z } from 'zod'
import { actorSchema, principalSchema, type Principal } from './actor.ts'

const USE = 'yiwang/session/v1'

const keptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('worker'), actor: actorSchema }),
  z.object({ kind: z.literal('citizen'), sealed: z.string() }),
])

/**
 * What the session table keeps of a principal. A citizen is sealed under the cookie's token, of which the table has only
 * the hash: a stolen table says neither who is signed in nor their number, and lets nobody find their matters.
 */
export function keepPrincipal(principal: Principal, token: string): z.infer<typeof keptSchema> {
  if (principal.kind === 'worker') return principal
  return { kind: 'citizen', sealed: sealText({ secret: token, use: USE }, JSON.stringify(principal)) }
}

/** The principal a row keeps, for whoever brings the token; undefined when the row was written for another one. */
export function openPrincipal(stored: unknown, token: string): Principal | undefined {
  const kept = keptSchema.safeParse(stored)
  if (!kept.success) return undefined
  if (kept.data.kind === 'worker') return kept.data
  try {
    return principalSchema.parse(JSON.parse(openText({ secret: token, use: USE }, kept.data.sealed)))
  } catch (error) {
    if (!(error instanceof SealingError)) throw error
    return undefined
  }
}
