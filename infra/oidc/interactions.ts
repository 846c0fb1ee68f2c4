import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { HttpBindings } from '@hono/node-server'
import type { Actor, Role } from '@yiwang/identity/contracts'
import { localeOf, localeSchema } from '@yiwang/kernel'
import { Hono, type Context } from 'hono'
import type Provider from 'oidc-provider'
import { accountsPage } from './accounts-page.ts'
import { codePage, errorPage, phonePage } from './pages.ts'
import { MOBILE, type PhoneSignIn } from './phone-sign-in.ts'
import { wishedLocale } from './provider.ts'
import { pageWords } from './words.ts'

interface InteractionParts {
  readonly provider: Provider
  readonly phones: PhoneSignIn
  readonly accounts: () => readonly Actor[]
  /** address of the portal, the way back for citizens */
  readonly home: string
}

interface NodeEnv {
  Bindings: HttpBindings
}

const CITIZEN_CLIENT = 'portal'

const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

async function posted(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name]
  return typeof value === 'string' ? value.normalize('NFKC').replaceAll(/\s/g, '') : ''
}

/** Whom an app is made for. */
const FIRST: Readonly<Record<string, readonly Role[]>> = { dashboard: ['leader', 'auditor'] }

/** The pages between asking to sign in and being signed in. */
export function interactionRoutes({ provider, phones, accounts, home }: InteractionParts): Hono<NodeEnv> {
  async function details(c: Context<NodeEnv>) {
    const { uid, params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing)
    const switched = localeSchema.safeParse(c.req.query('lang')).data
    const locale = switched ?? wishedLocale(params, c.req.header('accept-language') ?? '')
    // a switch on the page says more than what the app asked for
    const large = switched === undefined ? params['large'] : c.req.query('large')
    return { uid, client: params['client_id'], locale, isLarge: large === '1', home }
  }

  async function finish(c: Context<NodeEnv>, accountId: string): Promise<Response> {
    await provider.interactionFinished(c.env.incoming, c.env.outgoing, { login: { accountId, remember: false } })
    return RESPONSE_ALREADY_SENT
  }

  return new Hono<NodeEnv>()
    .onError(async (error, c) => {
      const locale = localeOf(c.req.header('accept-language'))
      return c.html(await errorPage(locale, error.message), 400, PAGE_HEADERS)
    })
    .get('/:uid', async (c) => {
      const attempt = await details(c)
      if (attempt.client === CITIZEN_CLIENT) return c.html(await phonePage(attempt), 200, PAGE_HEADERS)
      const search = (c.req.query('q') ?? '').normalize('NFKC').trim().slice(0, 40)
      const choice = { accounts: accounts(), search, first: FIRST[String(attempt.client)] ?? [] }
      return c.html(await accountsPage(attempt, choice), 200, PAGE_HEADERS)
    })
    .post('/:uid/account', async (c) => {
      const { client, locale } = await details(c)
      const sub = await posted(c, 'account')
      const isKnown = accounts().some((account) => account.sub === sub)
      if (client === CITIZEN_CLIENT || !isKnown)
        return c.html(await errorPage(locale, 'unknown account'), 400, PAGE_HEADERS)
      return finish(c, sub)
    })
    .post('/:uid/phone', async (c) => {
      const attempt = await details(c)
      const phone = await posted(c, 'phone')
      if (!MOBILE.test(phone))
        return c.html(await phonePage(attempt, pageWords(attempt.locale).phone.wrong), 400, PAGE_HEADERS)
      return c.html(await codePage(attempt, { code: phones.askCode(attempt.uid, phone) }), 200, PAGE_HEADERS)
    })
    .post('/:uid/code', async (c) => {
      const attempt = await details(c)
      const { code: words } = pageWords(attempt.locale)
      const outcome = phones.redeem(attempt.uid, await posted(c, 'code'))
      if ('sub' in outcome) return finish(c, outcome.sub)
      if (outcome.refused === 'expired') return c.html(await phonePage(attempt, words.expired), 400, PAGE_HEADERS)
      return c.html(await codePage(attempt, { problem: words.wrong }), 400, PAGE_HEADERS)
    })
}
