import { citizenOf, type Citizen, type Principal } from '@yiwang/identity'
import type { Context } from 'hono'

/** The citizen signed in on this browser; undefined for nobody. */
export function citizenOn(c: Context): Citizen | undefined {
  return citizenOf(c.get('principal') as Principal | undefined)
}

/** A proven number as its holder knows it again, and nobody reads over their shoulder: 138****0000. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
