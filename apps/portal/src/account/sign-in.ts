import { citizenFromClaims, createCookies, createSessions, signInRoutes } from '@yiwang/identity'
import type { Core, Observers, ProcessEnv } from '@yiwang/runtime'
import type { Portal } from '../app-context.ts'
import { publicUrlOf } from './public-url.ts'

/** Sessions of citizens, and the way in where an issuer is set: without one the portal works for everyone signed out. */
export function signInParts(
  { pool, clock }: Core,
  env: ProcessEnv,
  { logger }: Observers,
): Pick<Portal, 'sessions' | 'cookies' | 'signIn'> {
  const publicOrigin = new URL(publicUrlOf(env)).origin
  const sessions = createSessions({ pool, clock })
  const cookies = createCookies({ app: 'portal', publicOrigin })
  if (env.OIDC_ISSUER === undefined) return { sessions, cookies }
  const signIn = signInRoutes({
    issuer: env.OIDC_ISSUER,
    clientId: 'portal',
    redirectUri: `${publicOrigin}/auth/callback`,
    scope: 'openid phone',
    sessions,
    cookies,
    pool,
    clock,
    principalOf: citizenFromClaims,
    onError: (error) => {
      logger.warn({ error }, 'sign-in failed')
    },
  })
  return { sessions, cookies, signIn }
}
