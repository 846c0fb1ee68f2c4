import type { Actor, Role } from '@yiwang/identity/contracts'
import { html } from 'hono/html'
import { page, type Attempt, type Html } from './page.ts'
import { pageWords } from './words.ts'

/** What people do, in the order a matter passes through their hands. */
const ROLES: readonly Role[] = [
  'dispatcher',
  'handler',
  'clerk',
  'operator',
  'callback',
  'steward',
  'leader',
  'auditor',
]

/** Who is offered, and how. */
export interface Choice {
  readonly accounts: readonly Actor[]
  /** what was searched for; empty for everybody */
  readonly search: string
  /** roles the asking app is made for, shown first */
  readonly first: readonly Role[]
}

const unitOf = (account: Actor): string => account.unitName ?? account.unit

const isMeant = (account: Actor, search: string): boolean =>
  [account.name, account.post, unitOf(account), account.sub].some((text) => text.includes(search))

function accountButton(account: Actor, { uid }: Attempt): Html {
  return html`<form method="post" action="/interaction/${uid}/account">
    <button class="account" name="account" value="${account.sub}">
      <b>${account.name}</b>${account.post}<small>${unitOf(account)}</small>
    </button>
  </form>`
}

interface Group {
  readonly role: Role
  readonly members: readonly Actor[]
}

/** Accounts by the first of their roles; nobody is listed twice. */
function groupsOf({ accounts, search, first }: Choice): Group[] {
  const order = [...first, ...ROLES.filter((role) => !first.includes(role))]
  const shown = accounts.filter((account) => isMeant(account, search))
  return order
    .map((role) => ({
      role,
      members: shown.filter(({ roles }) => order.find((one) => roles.includes(one)) === role),
    }))
    .filter(({ members }) => members.length > 0)
}

function groupSection({ role, members }: Group, attempt: Attempt): Html {
  const { does } = pageWords(attempt.locale).accounts
  const buttons = members.map((account) => accountButton(account, attempt))
  return html`<section class="group" id="${role}">
    <h2>${does[role].title}</h2>
    <p>${does[role].text}</p>
    <div class="accounts">${buttons}</div>
  </section>`
}

/** The demonstration accounts by what they do, one large button each; found by jumping or by a word. */
export function accountsPage(attempt: Attempt, choice: Choice): Promise<string> {
  const { accounts: words, demonstration } = pageWords(attempt.locale)
  const groups = groupsOf(choice)
  const jumps = groups.map(
    ({ role, members }) =>
      html`<li>
        <a href="#${role}">${words.does[role].title} <small>${members.length}</small></a>
      </li>`,
  )
  const nobody = html`<p role="status">${words.nobody} <a href="/interaction/${attempt.uid}">${words.everybody}</a></p>`
  return page(
    attempt.locale,
    { title: words.title },
    html`<h1>${words.heading}</h1>
      <p class="note">${demonstration}</p>
      <form class="search" method="get" action="/interaction/${attempt.uid}" role="search">
        <label for="q">${words.search}</label>
        <input id="q" name="q" value="${choice.search}" placeholder="${words.search}" maxlength="40" />
        <button class="main">${words.find}</button>
      </form>
      ${
        groups.length === 0
          ? nobody
          : html`<ul class="jump">
              ${jumps}
            </ul>`
      }
      ${groups.map((group) => groupSection(group, attempt))}`,
  )
}
