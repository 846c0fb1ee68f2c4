import * as openid from 'openid-client'
import { IdentityError } from '../errors.ts'

/** How an app finds and trusts its OpenID Connect issuer. */
export interface IssuerOptions {
  readonly issuer: string
  readonly clientId: string
  /** left out for public clients, which rely on PKCE alone */
  readonly clientSecret?: string
  readonly redirectUri: string
  /** told why a sign-in failed, for the log; the person reads a plain sentence */
  readonly onError?: (error: unknown) => void
}

/** Metadata field by which the development provider names itself. */
export const DEVELOPMENT_MARK = 'yiwang_development'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a URL points at this very machine. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname)
}

/** Throws IdentityError('issuer_not_allowed') for plain http, or a development provider, anywhere but on loopback. */
export function refuseDevelopmentIssuer(issuer: URL, metadata: Readonly<Record<string, unknown>>): void {
  const isDevelopment = issuer.protocol !== 'https:' || metadata[DEVELOPMENT_MARK] !== undefined
  if (isDevelopment && !isLoopback(issuer)) throw new IdentityError('issuer_not_allowed')
}

async function discover({ issuer, clientId, clientSecret, onError }: IssuerOptions): Promise<openid.Configuration> {
  const url = new URL(issuer)
  refuseDevelopmentIssuer(url, {})
  const authentication = clientSecret === undefined ? openid.None() : openid.ClientSecretBasic(clientSecret)
  const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : []
  const found = await openid
    .discovery(url, clientId, undefined, authentication, { execute, timeout: 5 })
    .catch((error: unknown) => {
      onError?.(error)
      throw new IdentityError('issuer_unreachable')
    })
  refuseDevelopmentIssuer(url, found.serverMetadata())
  return found
}

/** Discovers the issuer at first use and again after a failure, so that an app starts without it. */
export function createIssuerConnection(options: IssuerOptions): () => Promise<openid.Configuration> {
  let pending: Promise<openid.Configuration> | undefined
  return () => {
    pending ??= discover(options).catch((error: unknown) => {
      pending = undefined
      throw error
    })
    return pending
  }
}
