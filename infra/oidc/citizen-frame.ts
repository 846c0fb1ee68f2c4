import { html } from 'hono/html'
import type { CitizenAttempt, Html } from './page.ts'
import { pageWords } from './words.ts'

/** How the choices of a citizen's page travel on: nothing typed stands in an address. */
export function choices({ locale, isLarge }: Pick<CitizenAttempt, 'locale' | 'isLarge'>): string {
  return `?lang=${locale}${isLarge ? '&large=1' : ''}`
}

/** Whose page this is, larger print and the other language. */
export function citizenTop(attempt: CitizenAttempt): Html {
  const { uid, locale, isLarge, home } = attempt
  const { citizen } = pageWords(locale)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const here = `/interaction/${uid}`
  return html`<header class="top">
    <a class="brand" href="${home}">${citizen.brand}</a>
    <a href="${here}${choices({ locale, isLarge: !isLarge })}">${isLarge ? citizen.standard : citizen.large}</a>
    <a href="${here}${choices({ locale: other, isLarge })}" lang="${other}">${citizen.other}</a>
  </header>`
}

/** Nobody has to sign in: the ways that need none. */
export function otherWays({ locale, home }: CitizenAttempt): Html {
  const { citizen } = pageWords(locale)
  return html`<div class="ways">
    <p>${citizen.without}</p>
    <a href="${home}">${citizen.back}</a>
    <a href="tel:12345">${citizen.call}</a>
  </div>`
}
