import { localeOf, localeSchema, type Locale } from '@yiwang/kernel'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** How someone wants the pages. */
export interface Preferences {
  readonly locale: Locale
  readonly isElder: boolean
}

const LANGUAGE = 'yw_lang'
const ELDER = 'yw_elder'
const COOKIE = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'Lax', httpOnly: true } as const

/** What was chosen with the switches; the language otherwise as the browser asks. */
export function preferencesOf(c: Context): Preferences {
  return {
    locale: localeOf(getCookie(c, LANGUAGE) ?? c.req.header('accept-language')),
    isElder: getCookie(c, ELDER) === '1',
  }
}

/** Keeps what a pressed switch says; undefined when none was pressed. */
export function keepPreferences(c: Context, posted: Readonly<Record<string, unknown>>): Preferences | undefined {
  const locale = localeSchema.safeParse(posted.language).data
  const isElder = posted.elder === '1' || posted.elder === '0' ? posted.elder === '1' : undefined
  if (locale !== undefined) setCookie(c, LANGUAGE, locale, COOKIE)
  if (isElder !== undefined) setCookie(c, ELDER, isElder ? '1' : '0', COOKIE)
  if (locale === undefined && isElder === undefined) return undefined
  const before = preferencesOf(c)
  return { locale: locale ?? before.locale, isElder: isElder ?? before.isElder }
}
