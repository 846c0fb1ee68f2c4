import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { HttpBindings } from '@hono/node-server'
import type { Actor } from '@yiwang/identity/contracts'
import { Hono, type Context } from 'hono'
import type Provider from 'oidc-provider'
import { accountsPage, codePage, errorPage, phonePage } from './pages.ts'
import { MOBILE, type PhoneSignIn } from './phone-sign-in.ts'

interface InteractionParts {
  readonly provider: Provider
  readonly phones: PhoneSignIn
  readonly accounts: () => readonly Actor[]
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

/** Leaders and auditors first where the dashboard asks. */
function accountsFor(client: unknown, accounts: readonly Actor[]): readonly Actor[] {
  if (client !== 'dashboard') return accounts
  const isOverseer = (actor: Actor): boolean => actor.roles.includes('leader') || actor.roles.includes('auditor')
  return [...accounts.filter(isOverseer), ...accounts.filter((actor) => !isOverseer(actor))]
}

/** The pages between asking to sign in and being signed in. */
export function interactionRoutes({ provider, phones, accounts }: InteractionParts): Hono<NodeEnv> {
  const details = (c: Context<NodeEnv>) => provider.interactionDetails(c.env.incoming, c.env.outgoing)

  async function finish(c: Context<NodeEnv>, accountId: string): Promise<Response> {
    await provider.interactionFinished(c.env.incoming, c.env.outgoing, { login: { accountId, remember: false } })
    return RESPONSE_ALREADY_SENT
  }

  return new Hono<NodeEnv>()
    .onError(async (error, c) => c.html(await errorPage(error.message), 400, PAGE_HEADERS))
    .get('/:uid', async (c) => {
      const { uid, params } = await details(c)
      if (params['client_id'] === CITIZEN_CLIENT) return c.html(await phonePage(uid), 200, PAGE_HEADERS)
      return c.html(await accountsPage(uid, accountsFor(params['client_id'], accounts())), 200, PAGE_HEADERS)
    })
    .post('/:uid/account', async (c) => {
      const { params } = await details(c)
      const sub = await posted(c, 'account')
      const isKnown = accounts().some((account) => account.sub === sub)
      if (params['client_id'] === CITIZEN_CLIENT || !isKnown)
        return c.html(await errorPage('unknown account'), 400, PAGE_HEADERS)
      return finish(c, sub)
    })
    .post('/:uid/phone', async (c) => {
      const { uid } = await details(c)
      const phone = await posted(c, 'phone')
      if (!MOBILE.test(phone))
        return c.html(await phonePage(uid, '请输入 11 位手机号码，例如 13800000000。'), 400, PAGE_HEADERS)
      return c.html(await codePage(uid, phones.askCode(uid, phone)), 200, PAGE_HEADERS)
    })
    .post('/:uid/code', async (c) => {
      const { uid } = await details(c)
      const outcome = phones.redeem(uid, await posted(c, 'code'))
      if ('sub' in outcome) return finish(c, outcome.sub)
      if (outcome.refused === 'expired')
        return c.html(await phonePage(uid, '验证码已失效，请重新获取。'), 400, PAGE_HEADERS)
      return c.html(await codePage(uid, undefined, '验证码不对，请再看一遍后重新输入。'), 400, PAGE_HEADERS)
    })
}
