import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppCookies } from './cookies.ts'
import { IdentityError } from './errors.ts'
import { randomToken, tokenHash } from './sessions.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const FORM_COOKIE = 'form'

/** Name of the hidden field that carries the form token. */
export const FORM_TOKEN_FIELD = '_token'

type OriginSays = 'own' | 'foreign' | 'nothing'

function originOf(c: Context, origins: readonly string[]): OriginSays {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  const origin = c.req.header('origin')
  if (origin === undefined) return 'nothing'
  return origins.includes(origin) ? 'own' : 'foreign'
}

/**
 * Refuses writes from another site's page. Old browsers that send neither Sec-Fetch-Site nor Origin pass: their forms
 * are held by the form token. Pages need `Referrer-Policy: same-origin`, or browsers send `Origin: null`.
 */
export function refuseForeignOrigin(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE.has(c.req.method) && originOf(c, origins) === 'foreign') throw new IdentityError('origin_not_allowed')
    await next()
  }
}

/** For APIs called by scripts: foreign origins are refused and writes must carry `x-command-id`, which no form can set. */
export function guardApi(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE.has(c.req.method)) {
      const isScript = c.req.header('x-command-id') !== undefined
      if (!isScript || originOf(c, origins) === 'foreign') throw new IdentityError('origin_not_allowed')
    }
    await next()
  }
}

/** The token to put in a form's hidden field (double submit): the browser's own, or a new one set as a cookie. */
export function formToken(c: Context, cookies: AppCookies): string {
  const held = cookies.read(c, FORM_COOKIE)
  if (held !== undefined) return held
  const token = randomToken()
  cookies.write(c, FORM_COOKIE, token)
  return token
}

/** Throws IdentityError('form_token_invalid') unless the posted token equals the cookie's. */
export function checkFormToken(c: Context, cookies: AppCookies, posted: unknown): void {
  const held = cookies.read(c, FORM_COOKIE)
  const isSame = held !== undefined && typeof posted === 'string' && timingSafeEqual(tokenHash(held), tokenHash(posted))
  if (!isSame) throw new IdentityError('form_token_invalid', FORM_TOKEN_FIELD)
}

/**
 * For pages with forms: what a browser says of where a form comes from is judged by `refuseForeignOrigin`; one that says nothing
 * but sends cookies along must post its form token. A request without cookies speaks for nobody.
 */
export function holdForms(origins: readonly string[], cookies: AppCookies): MiddlewareHandler {
  return async (c, next) => {
    const isHeld = !SAFE.has(c.req.method) && originOf(c, origins) === 'nothing' && c.req.header('cookie') !== undefined
    if (isHeld) checkFormToken(c, cookies, (await c.req.parseBody())[FORM_TOKEN_FIELD])
    await next()
  }
}
