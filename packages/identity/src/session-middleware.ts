import type { MiddlewareHandler } from 'hono'
import type { Actor, Citizen, Principal } from './actor.ts'
import type { AppCookies } from './cookies.ts'
import type { Sessions } from './sessions.ts'

export const SESSION_COOKIE = 'session'

/**
 * Hono environment of an app with sessions: `c.var.principal` is undefined for someone not signed in; `c.var.isStillSignedIn`
 * asks again, for answers that take longer than a session may.
 */
export interface SessionEnv {
  Variables: { principal: Principal | undefined; isStillSignedIn: () => Promise<boolean> }
}

/**
 * Puts who is signed in into `c.var.principal`.
 * @example app.use(readSession(sessions, cookies))
 */
export function readSession(sessions: Sessions, cookies: AppCookies): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const token = cookies.read(c, SESSION_COOKIE)
    c.set('principal', token === undefined ? undefined : await sessions.find(token))
    c.set('isStillSignedIn', () => (token === undefined ? Promise.resolve(false) : sessions.isAlive(token)))
    await next()
  }
}

/** The worker of a principal, undefined for citizens and for nobody. */
export function actorOf(principal: Principal | undefined): Actor | undefined {
  return principal?.kind === 'worker' ? principal.actor : undefined
}

/** The citizen of a principal, undefined for workers and for nobody. */
export function citizenOf(principal: Principal | undefined): Citizen | undefined {
  return principal?.kind === 'citizen' ? principal : undefined
}
