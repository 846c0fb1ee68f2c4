import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Clock } from '@yiwang/kernel'

const CODE_LIFETIME_MS = 5 * 60_000
const MAX_ATTEMPTS = 5

export const MOBILE = /^1[3-9]\d{9}$/

interface Pending {
  readonly phone: string
  readonly code: string
  readonly endsAt: number
  attempts: number
}

/** Signing in by a code sent to a phone; here nothing is sent, the page shows the code. Kept in memory only. */
export interface PhoneSignIn {
  /** a six-digit code for this interaction */
  askCode(interaction: string, phone: string): string
  /** the citizen's opaque subject when the code is right, else why not */
  redeem(interaction: string, code: string): { sub: string } | { refused: 'wrong' | 'expired' }
  phoneOf(sub: string): string | undefined
}

/** Starts with nobody; `subjectKey` turns a phone number into a subject that does not show it. */
export function createPhoneSignIn(subjectKey: string, clock: Clock): PhoneSignIn {
  const pending = new Map<string, Pending>()
  const phones = new Map<string, string>()
  return {
    askCode(interaction, phone) {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      pending.set(interaction, { phone, code, endsAt: clock.now().getTime() + CODE_LIFETIME_MS, attempts: 0 })
      return code
    },
    redeem(interaction, code) {
      const asked = pending.get(interaction)
      if (asked === undefined || asked.endsAt <= clock.now().getTime() || asked.attempts >= MAX_ATTEMPTS) {
        return { refused: 'expired' }
      }
      asked.attempts += 1
      const isRight =
        code.length === 6 && timingSafeEqual(Buffer.from(asked.code), Buffer.from(code.padEnd(6)).subarray(0, 6))
      if (!isRight) return { refused: 'wrong' }
      pending.delete(interaction)
      const sub = `citizen-${createHmac('sha256', subjectKey).update(asked.phone).digest('base64url').slice(0, 22)}`
      phones.set(sub, asked.phone)
      return { sub }
    },
    phoneOf: (sub) => phones.get(sub),
  }
}
