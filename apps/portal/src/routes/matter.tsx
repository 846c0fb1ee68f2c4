import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { matterVersion } from '../matter/version.ts'
import { readMatter } from '../matter/read-matter.ts'
import { matterView } from '../matter/view.ts'
import { preferencesOf, type Preferences } from '../preferences.ts'
import { accountReceipts } from '../receipts/own-receipts.ts'
import { toldOf } from '../receipts/told-notes.ts'
import { newFormId } from '../tell/read-form.ts'
import type { TypedWhy } from '../views/feedback.tsx'
import type { FieldError } from '../views/fields.tsx'
import type { TypedAddition } from '../views/matter/add.tsx'
import { MatterPage } from '../views/matter/matter-page.tsx'
import type { TypedAnswer } from '../views/matter/question.tsx'
import { holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

/** What to show besides the matter itself: what was wrong with a form, and what had been typed into it. */
interface Asked {
  readonly errors?: readonly FieldError[]
  readonly addition?: TypedAddition & { readonly formId?: string }
  readonly why?: TypedWhy
  readonly preferences?: Preferences
  readonly answer?: TypedAnswer & { readonly formId?: string }
}

const NO_ADDITION: TypedAddition = { text: '', files: '', fileCount: 0 }
const NO_WHY: TypedWhy = { result: '', said: '' }
const NO_ANSWER: TypedAnswer = { answer: '', files: '', fileCount: 0 }

/** Photos already received are signed for the form they came with. */
const formIdOf = ({ addition, answer }: Pick<Asked, 'addition' | 'answer'>): string | undefined =>
  answer?.formId ?? addition?.formId

/** The page of one matter. */
export async function showMatter(
  c: Context,
  portal: Portal,
  {
    matter,
    errors = [],
    addition = NO_ADDITION,
    answer = NO_ANSWER,
    why = NO_WHY,
    preferences = preferencesOf(c),
  }: Asked & { matter: OwnMatter },
): Promise<Response> {
  const page = {
    ...pageOf(c, portal, preferences),
    path: `/matters/${c.req.param('number') ?? ''}`,
    ...(addition.text === '' ? {} : { keeps: 'addition-form' }),
  }
  const seen = await matterVersion(portal, matter.stored.matterId)
  const inAccount = await accountReceipts(c, portal)
  const facts = await readMatter(portal, matter, {
    toldOfDanger: toldOf(c, matter.held).isDanger,
    wantsOwn: c.req.query('own') === '1',
    language: page,
    isInAccount: inAccount.some(({ secret }) => secret === matter.held.secret),
  })
  const view = matterView(facts, page, portal.clock.now())
  const formId = formIdOf({ addition, answer }) ?? newFormId(portal.receiptKey, portal.ids.next())
  const typed = { addition, answer, why }
  const shown = <MatterPage page={page} matter={view} seen={seen} formId={formId} errors={errors} {...typed} />
  return sendPage(c, shown, errors.length > 0 ? 422 : 200)
}

/** "My matter". */
export function matterRoutes(portal: Portal): Hono {
  return new Hono().get(
    '/matters/:number',
    holderOnly(portal, (c, _portal, matter) => showMatter(c, portal, { matter })),
  )
}
