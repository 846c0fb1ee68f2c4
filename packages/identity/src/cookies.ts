import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Cookies of one app: HttpOnly, SameSite=Lax, and `__Host-` with Secure when served over https. */
export interface AppCookies {
  read(c: Context, name: string): string | undefined
  write(c: Context, name: string, value: string): void
  remove(c: Context, name: string): void
}

/**
 * Cookies named after the app, since browsers share cookies between ports of one host.
 * @example createCookies({ app: 'console', publicOrigin: 'https://console.example.gov.cn' })
 */
export function createCookies({ app, publicOrigin }: { app: string; publicOrigin: string }): AppCookies {
  const secure = publicOrigin.startsWith('https:')
  const nameOf = (name: string): string => `${secure ? '__Host-' : ''}yw_${app}_${name}`
  return {
    read: (c, name) => getCookie(c, nameOf(name)),
    write: (c, name, value) =>
      setCookie(c, nameOf(name), value, { path: '/', httpOnly: true, sameSite: 'Lax', secure }),
    remove: (c, name) => {
      deleteCookie(c, nameOf(name), { path: '/', secure })
    },
  }
}
