import type { Locale } from '@yiwang/kernel'
import { html, raw } from 'hono/html'
import { choices, citizenTop, otherWays } from './citizen-frame.ts'
import { page, type CitizenAttempt, type Html } from './page.ts'
import { pageWords } from './words.ts'

const problemNote = (problem: string | undefined): Html | '' =>
  problem === undefined ? '' : html`<p class="wrong" id="problem" role="alert">${problem}</p>`

/** Asks for a mobile number. */
export function phonePage(attempt: CitizenAttempt, problem?: string): Promise<string> {
  const { uid, locale, isLarge } = attempt
  const { phone } = pageWords(locale)
  return page(
    locale,
    { title: phone.title, top: citizenTop(attempt), isLarge },
    html`<h1>${phone.heading}</h1>
      <p>${phone.text}</p>
      <form method="post" action="/interaction/${uid}/phone${choices(attempt)}">
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
      </form>
      ${otherWays(attempt)}`,
  )
}

/** Shows the code that a real provider would send, and asks for it; or says that the code typed is not right. */
export function codePage(attempt: CitizenAttempt, shown: { code?: string; problem?: string }): Promise<string> {
  const { uid, locale, isLarge } = attempt
  const { code: words } = pageWords(locale)
  return page(
    locale,
    { title: words.heading, top: citizenTop(attempt), isLarge },
    html`<h1>${words.heading}</h1>
      ${shown.code === undefined ? '' : html`<p class="note">${words.shown}<br /><span class="code" id="shown-code">${shown.code}</span></p>`}
      <form method="post" action="/interaction/${uid}/code${choices(attempt)}">
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
      <p style="margin-top: 24px"><a href="/interaction/${uid}${choices(attempt)}">${words.again}</a></p>
      ${otherWays(attempt)}`,
  )
}

/** Asks whether to sign out here too; `form` is the provider's own. */
export function signOutPage(locale: Locale, form: string): Promise<string> {
  const { signOut } = pageWords(locale)
  return page(
    locale,
    { title: signOut.heading },
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
    { title: error.heading },
    html`<h1>${error.heading}</h1>
      <p>${error.text}</p>
      <p><small>${detail}</small></p>`,
  )
}
