import type { HeldReceipt } from '@yiwang/intake'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Portal } from '../app-context.ts'

const COOKIE = 'yw_receipts'
const MOST = 20
const SHAPE = /^(YW[0-9A-Z]{15})\.([\w-]{22})$/

/** The receipts this browser holds, newest first; they live in its cookie only and end with its session. */
export function heldReceipts(c: Context): HeldReceipt[] {
  const cookie = getCookie(c, COOKIE) ?? ''
  return cookie.split('~').flatMap((entry) => {
    const [, number, secret] = SHAPE.exec(entry) ?? []
    return number === undefined || secret === undefined ? [] : [{ number, secret }]
  })
}

/** Lets this browser open one more receipt. */
export function holdReceipt(c: Context, { publicUrl }: Pick<Portal, 'publicUrl'>, receipt: HeldReceipt): void {
  const others = heldReceipts(c).filter((held) => held.number !== receipt.number)
  const kept = [receipt, ...others].slice(0, MOST)
  setCookie(c, COOKIE, kept.map((held) => `${held.number}.${held.secret}`).join('~'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    // by the public address: behind a reverse proxy every request itself is plain http
    secure: publicUrl.startsWith('https:'),
  })
}

/** Lets this browser open none any more. */
export function dropReceipts(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' })
}
