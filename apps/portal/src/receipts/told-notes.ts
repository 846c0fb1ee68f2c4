import type { HeldReceipt } from '@yiwang/intake'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Portal } from '../app-context.ts'
import { heldReceipts } from './held-receipts.ts'

const COOKIE = 'yw_told'
const SHAPE = /^(YW[0-9A-Z]{15})\.(d?n?)$/

type Number = Pick<HeldReceipt, 'number'>

/** What a receipt says at once of the story it stands for. */
export interface Told {
  /** it spoke of danger */
  readonly isDanger: boolean
  /** nobody left a name or a number with it */
  readonly isNameless: boolean
}

const noted = (c: Context): Array<readonly [number: string, marks: string]> =>
  (getCookie(c, COOKIE) ?? '').split('~').flatMap((entry) => {
    const [, number, marks] = SHAPE.exec(entry) ?? []
    return number === undefined || marks === undefined ? [] : [[number, marks] as const]
  })

/**
 * Remembers it in the browser that told the story: a moment later its words are sealed, and nobody opens them for a reminder;
 * and the receipt is read before anything is known here of the request.
 */
export function noteTold(
  c: Context,
  { publicUrl }: Pick<Portal, 'publicUrl'>,
  { number, ...told }: Number & Told,
): void {
  const held = new Set(heldReceipts(c).map((receipt) => receipt.number))
  const others = noted(c).filter(([other]) => other !== number && held.has(other))
  const marks = `${told.isDanger ? 'd' : ''}${told.isNameless ? 'n' : ''}`
  const entries = [[number, marks] as const, ...others]
  setCookie(c, COOKIE, entries.map((entry) => entry.join('.')).join('~'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  })
}

/** What this browser told under this receipt; nothing of any other. */
export function toldOf(c: Context, { number }: Number): Told {
  const marks = noted(c).find(([other]) => other === number)?.[1] ?? ''
  return { isDanger: marks.includes('d'), isNameless: marks.includes('n') }
}

/** Forgets all of it, with the receipts. */
export function dropToldNotes(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
