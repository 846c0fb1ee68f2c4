import { DEVELOPMENT_MARK } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { localeOf, type Locale } from '@yiwang/kernel'
import Provider, { type Account, type Configuration } from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'
import { errorPage, signOutPage } from './pages.ts'
import type { PhoneSignIn } from './phone-sign-in.ts'
import type { ProviderKeys } from './provider-keys.ts'

interface ProviderParts {
  readonly issuer: string
  /** addresses people open, by client id */
  readonly apps: Readonly<Record<string, string>>
  readonly keys: ProviderKeys
  readonly phones: PhoneSignIn
  readonly accounts: () => readonly Actor[]
}

/** The language the app asks for (`ui_locales`, OpenID Connect Core 3.1.2.1), otherwise the browser's. */
export function wishedLocale(params: Readonly<Record<string, unknown>> | undefined, accepted: string): Locale {
  const wished = params?.['ui_locales']
  return localeOf(typeof wished === 'string' ? wished.replaceAll(' ', ',') : accepted)
}

/** Both names of this machine, since people type either. */
function loopbackAliases(url: string): string[] {
  const { hostname, port } = new URL(url)
  const isLoopback = hostname === 'localhost' || hostname === '127.0.0.1'
  return isLoopback ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [new URL(url).origin]
}

function clientsOf(apps: ProviderParts['apps']): NonNullable<Configuration['clients']> {
  return Object.entries(apps).map(([client_id, url]) => ({
    client_id,
    redirect_uris: loopbackAliases(url).map((origin) => `${origin}/auth/callback`),
    post_logout_redirect_uris: loopbackAliases(url).map((origin) => `${origin}/`),
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    id_token_signed_response_alg: 'ES256' as const,
  }))
}

function workerClaims(actor: Actor): Record<string, unknown> {
  const { sub, name, post, unit, unitName, roles, divisionScope } = actor
  return { sub, name, post, unit, unit_name: unitName, roles, division_scope: divisionScope }
}

function findAccount({ accounts, phones }: ProviderParts, id: string): Account | undefined {
  const worker = accounts().find((account) => account.sub === id)
  if (worker !== undefined) return { accountId: id, claims: () => ({ ...workerClaims(worker), sub: id }) }
  const phone = phones.phoneOf(id)
  if (phone === undefined) return undefined
  return { accountId: id, claims: () => ({ sub: id, phone_number: `+86${phone}`, phone_number_verified: true }) }
}

/** A name of our own tells the provider that memory is what we want. */
class ForgetfulStore extends MemoryAdapter {}

/** The OpenID Connect provider for development: PKCE, no passwords, no consent screen, nothing kept beyond memory. */
export function createProvider(parts: ProviderParts): Provider {
  const provider = new Provider(parts.issuer, {
    adapter: ForgetfulStore,
    responseTypes: ['code'],
    clients: clientsOf(parts.apps),
    jwks: parts.keys.jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: [parts.keys.cookieKey] },
    extraParams: ['large'],
    scopes: ['openid', 'profile', 'work', 'phone'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      work: ['post', 'unit', 'unit_name', 'roles', 'division_scope'],
      phone: ['phone_number', 'phone_number_verified'],
    },
    discovery: { [DEVELOPMENT_MARK]: true },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = await signOutPage(wishedLocale(ctx.oidc.params, ctx.get('accept-language')), form)
        },
      },
    },
    ttl: { Interaction: 900, Session: 900, Grant: 900, AccessToken: 300, IdToken: 300, AuthorizationCode: 60 },
    renderError: async (ctx, out) => {
      ctx.type = 'html'
      ctx.body = await errorPage(localeOf(ctx.get('accept-language')), out.error_description ?? out.error)
    },
    findAccount: (_ctx, id) => findAccount(parts, id),
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      const scope = params?.['scope']
      grant.addOIDCScope(typeof scope === 'string' ? scope : 'openid')
      await grant.save()
      return grant
    },
  })
  return provider
}
