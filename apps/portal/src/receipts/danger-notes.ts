import type { HeldReceipt } from '@yiwang/intake'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Portal } from '../app-context.ts'
import { heldReceipts } from './held-receipts.ts'

const COOKIE = 'yw_danger'

type Number = Pick<HeldReceipt, 'number'>

const noted = (c: Context): string[] => (getCookie(c, COOKIE) ?? '').split('~').filter((number) => number !== '')

/**
 * Remembers, in the browser that told it, that a story spoke of danger: the words are sealed a moment later, and nobody opens
 * them for a reminder.
 */
export function noteDanger(c: Context, { publicUrl }: Pick<Portal, 'publicUrl'>, { number }: Number): void {
  const held = new Set(heldReceipts(c).map((receipt) => receipt.number))
  const others = noted(c).filter((other) => other !== number && held.has(other))
  setCookie(c, COOKIE, [number, ...others].join('~'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
  })
}

/** Whether this browser told a story of danger under this receipt. */
export const isDangerNoted = (c: Context, { number }: Number): boolean => noted(c).includes(number)

/** Forgets them, with the receipts. */
export function dropDangerNotes(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
