import { localeOf, type Clock } from '@yiwang/kernel'
import { Hono, type Context } from 'hono'
import * as openid from 'openid-client'
import type { Pool } from 'pg'
import type { Principal } from '../actor.ts'
import type { AppCookies } from '../cookies.ts'
import { refuseForeignOrigin } from '../csrf.ts'
import { IdentityError } from '../errors.ts'
import { SESSION_COOKIE, type SessionEnv } from '../session-middleware.ts'
import type { Sessions } from '../sessions.ts'
import { createSignInAttempts } from './attempts.ts'
import { createIssuerConnection, DEVELOPMENT_MARK, type IssuerOptions } from './issuer.ts'
import { problemPage } from './problem-page.ts'

const ATTEMPT_COOKIE = 'signin'

interface SignInOptions extends IssuerOptions {
  readonly sessions: Sessions
  readonly cookies: AppCookies
  readonly pool: Pick<Pool, 'query'>
  readonly clock: Clock
  /** turns the issuer's claims into whom this app lets in: `workerFromClaims` or `citizenFromClaims` */
  readonly principalOf: (claims: unknown) => Principal
  readonly scope?: string
}

/** A path on this site, or `/`: never another site's address. */
export function ownPath(wished: string | undefined): string {
  return wished !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(wished) ? wished : '/'
}

async function claimsOf(
  config: openid.Configuration,
  tokens: Awaited<ReturnType<typeof openid.authorizationCodeGrant>>,
) {
  const claims = tokens.claims()
  if (claims === undefined) throw new IdentityError('sign_in_refused')
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims
  return { ...claims, ...(await openid.fetchUserInfo(config, tokens.access_token, claims.sub)) }
}

/**
 * Sign-in by OpenID Connect (code flow with PKCE, state and nonce) under `/auth`: `GET sign-in?to=/path&lang=en`, `GET callback`,
 * `POST sign-out`, `GET me`. A development issuer is refused unless it is on loopback.
 * @example app.route('/auth', signInRoutes({ issuer, clientId: 'console', redirectUri, sessions, cookies, pool, clock, principalOf: workerFromClaims }))
 */
export function signInRoutes(options: SignInOptions): Hono<SessionEnv> {
  const { sessions, cookies, redirectUri, clientId, principalOf, scope = 'openid profile work' } = options
  const connect = createIssuerConnection(options)
  const attempts = createSignInAttempts(options.pool, options.clock)
  const ownOrigin = new URL(redirectUri).origin

  const refused = (error: unknown): never => {
    options.onError?.(error)
    throw new IdentityError('sign_in_refused')
  }

  async function leave(c: Context): Promise<Response> {
    // Cookies set under 127.0.0.1 would be missing when the issuer sends the browser back to localhost.
    const lang = localeOf(c.req.query('lang') ?? c.req.header('accept-language'))
    // a provider that knows of no large print ignores the parameter (RFC 6749, 3.1)
    const large = c.req.query('large') === '1' ? { large: '1' } : undefined
    const isElsewhere = c.req.header('host') !== new URL(redirectUri).host && c.req.query('moved') === undefined
    if (isElsewhere)
      return c.redirect(
        `${ownOrigin}/auth/sign-in?moved=1&lang=${lang}${large === undefined ? '' : '&large=1'}&to=${encodeURIComponent(ownPath(c.req.query('to')))}`,
      )
    const config = await connect()
    const codeVerifier = openid.randomPKCECodeVerifier()
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier,
      returnTo: ownPath(c.req.query('to')),
    }
    cookies.write(c, ATTEMPT_COOKIE, await attempts.begin(attempt))
    const isDevelopment = config.serverMetadata()[DEVELOPMENT_MARK] !== undefined
    const target = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: lang,
      ...large,
      ...(isDevelopment ? { prompt: 'login' } : {}),
    })
    return c.redirect(target.href, 302)
  }

  async function comeBack(c: Context): Promise<Response> {
    const attempt = await attempts.take(cookies.read(c, ATTEMPT_COOKIE) ?? '')
    if (attempt === undefined) throw new IdentityError('sign_in_expired')
    cookies.remove(c, ATTEMPT_COOKIE)
    const config = await connect()
    const here = new URL(redirectUri)
    here.search = new URL(c.req.url).search
    const checks = {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    }
    const tokens = await openid.authorizationCodeGrant(config, here, checks).catch(refused)
    cookies.write(c, SESSION_COOKIE, await sessions.begin(principalOf(await claimsOf(config, tokens).catch(refused))))
    return c.redirect(attempt.returnTo, 303)
  }

  async function signOut(c: Context): Promise<Response> {
    await sessions.end(cookies.read(c, SESSION_COOKIE) ?? '')
    cookies.remove(c, SESSION_COOKIE)
    // Signing out here must work while the issuer is away.
    const config = await connect().catch(() => undefined)
    if (config?.serverMetadata().end_session_endpoint === undefined) return c.redirect('/', 303)
    return c.redirect(
      openid.buildEndSessionUrl(config, {
        client_id: clientId,
        post_logout_redirect_uri: `${ownOrigin}/`,
        ui_locales: localeOf(c.req.query('lang') ?? c.req.header('accept-language')),
      }).href,
      303,
    )
  }

  return new Hono<SessionEnv>()
    .onError(problemPage)
    .use(refuseForeignOrigin([ownOrigin]))
    .get('/sign-in', leave)
    .get('/callback', comeBack)
    .post('/sign-out', signOut)
    .get('/me', (c) => {
      c.header('cache-control', 'no-store')
      return c.json({ principal: c.var.principal ?? null })
    })
}
