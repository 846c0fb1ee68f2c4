import type { Actor } from '@yiwang/identity/contracts'
import { ROLE_TITLES } from '@yiwang/identity/contracts'
import type { Locale } from '@yiwang/kernel'
import { html, raw } from 'hono/html'
import { pageWords } from './words.ts'

type Html = ReturnType<typeof html>

const STYLE = `
  :root { color-scheme: light }
  * { box-sizing: border-box }
  body { margin: 0; background: #f6f5f2; color: #1f2a2e; font: 17px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
  main { max-width: 720px; margin: 0 auto; padding: 32px 20px 64px }
  h1 { font-size: 28px; line-height: 1.3; margin: 0 0 8px }
  h2 { font-size: 16px; font-weight: 600; color: #5b676b; margin: 32px 0 8px }
  p { margin: 0 0 16px }
  .note { border-left: 4px solid #0b5f6b; background: #e9f1f1; padding: 10px 16px; border-radius: 0 6px 6px 0 }
  .units { display: grid; column-gap: 16px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)) }
  .accounts { display: grid; gap: 8px }
  .account { width: 100%; min-height: 72px; padding: 12px 16px; text-align: left; font: inherit; color: inherit; background: #fff; border: 1px solid #d6d3cb; border-radius: 8px; cursor: pointer; display: grid; grid-template-columns: 1fr auto; column-gap: 12px }
  .account b { font-size: 19px }
  .account span { grid-column: 1; color: #4c585c; font-size: 15px }
  .account i { font-style: normal; font-size: 14px; color: #0b5f6b; align-self: center; grid-row: 1 / span 2; grid-column: 2 }
  .account:hover, .account:focus-visible { border-color: #0b5f6b; background: #f2f8f8 }
  :focus-visible { outline: 3px solid #0b5f6b; outline-offset: 2px }
  label { display: block; font-weight: 600; margin: 24px 0 6px }
  input { width: 100%; max-width: 320px; min-height: 52px; padding: 8px 14px; font: inherit; font-size: 20px; letter-spacing: .04em; border: 1px solid #8b9498; border-radius: 8px; background: #fff }
  .main { display: block; min-height: 52px; margin-top: 20px; padding: 0 32px; font: inherit; font-weight: 600; color: #fff; background: #0b5f6b; border: 0; border-radius: 8px; cursor: pointer }
  .code { font-size: 34px; font-weight: 700; letter-spacing: .2em; font-variant-numeric: tabular-nums }
  .wrong { color: #a3201d; font-weight: 600 }
  a { color: #0b5f6b }
`

/** One step of signing in: which attempt, and in which language. */
export interface Attempt {
  readonly uid: string
  readonly locale: Locale
}

/** A whole page; none of them uses script. */
async function page(locale: Locale, title: string, content: Html): Promise<string> {
  const whole = await html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
  return whole.toString()
}

function accountButton(account: Actor, { uid, locale }: Attempt): Html {
  const roles = account.roles.map((role) => ROLE_TITLES[locale][role]).join(pageWords(locale).between)
  return html`<form method="post" action="/interaction/${uid}/account">
    <button class="account" name="account" value="${account.sub}">
      <b>${account.name}</b><span>${account.post}</span><i>${roles}</i>
    </button>
  </form>`
}

/** The demonstration accounts by unit, one large button each. */
export function accountsPage(attempt: Attempt, accounts: readonly Actor[]): Promise<string> {
  const { accounts: words, demonstration } = pageWords(attempt.locale)
  const units = Map.groupBy(accounts, (account) => account.unitName ?? account.unit)
  const groups = [...units].map(
    ([unit, members]) =>
      html`<section>
        <h2>${unit}</h2>
        <div class="accounts">${members.map((account) => accountButton(account, attempt))}</div>
      </section>`,
  )
  return page(
    attempt.locale,
    words.title,
    html`<h1>${words.heading}</h1>
      <p class="note">${demonstration}</p>
      <div class="units">${groups}</div>`,
  )
}

const problemNote = (problem: string | undefined): Html | '' =>
  problem === undefined ? '' : html`<p class="wrong" id="problem" role="alert">${problem}</p>`

/** Asks for a mobile number. */
export function phonePage({ uid, locale }: Attempt, problem?: string): Promise<string> {
  const { phone } = pageWords(locale)
  return page(
    locale,
    phone.title,
    html`<h1>${phone.heading}</h1>
      <p>${phone.text}</p>
      <form method="post" action="/interaction/${uid}/phone">
        <label for="phone">${phone.label}</label>
        ${problemNote(problem)}
        <input
          id="phone"
          name="phone"
          inputmode="numeric"
          autocomplete="tel-national"
          maxlength="11"
          required
          autofocus
          aria-describedby="${problem === undefined ? '' : 'problem'}"
        />
        <button class="main">${phone.button}</button>
      </form>`,
  )
}

/** Shows the code that a real provider would send, and asks for it; or says that the code typed is not right. */
export function codePage({ uid, locale }: Attempt, shown: { code?: string; problem?: string }): Promise<string> {
  const { code: words } = pageWords(locale)
  return page(
    locale,
    words.heading,
    html`<h1>${words.heading}</h1>
      ${shown.code === undefined ? '' : html`<p class="note">${words.shown}<br /><span class="code" id="shown-code">${shown.code}</span></p>`}
      <form method="post" action="/interaction/${uid}/code">
        <label for="code">${words.label}</label>
        ${problemNote(shown.problem)}
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="6"
          required
          autofocus
        />
        <button class="main">${words.button}</button>
      </form>
      <p style="margin-top: 24px"><a href="/interaction/${uid}">${words.again}</a></p>`,
  )
}

/** Asks whether to sign out here too; `form` is the provider's own. */
export function signOutPage(locale: Locale, form: string): Promise<string> {
  const { signOut } = pageWords(locale)
  return page(
    locale,
    signOut.heading,
    html`<h1>${signOut.heading}</h1>
      <p>${signOut.text}</p>
      ${raw(form)}
      <button class="main" type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>
        ${signOut.button}
      </button>`,
  )
}

/** A request the provider cannot follow. */
export function errorPage(locale: Locale, detail: string): Promise<string> {
  const { error } = pageWords(locale)
  return page(
    locale,
    error.heading,
    html`<h1>${error.heading}</h1>
      <p>${error.text}</p>
      <p><small>${detail}</small></p>`,
  )
}
