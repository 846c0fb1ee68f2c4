import { Hono, type Context } from 'hono'
import { matterLines } from '../account/matter-lines.ts'
import type { Portal } from '../app-context.ts'
import { preferencesOf, type Preferences } from '../preferences.ts'
import { newFormId } from '../tell/read-form.ts'
import { HomePage } from '../views/home.tsx'
import { pageOf, sendPage } from './page.tsx'

/** What had been typed on the first page before a switch was pressed. */
interface Typed {
  readonly formId: string
  readonly narrative: string
  readonly preferences: Preferences
}

/** The first page, with what the person here has under way. */
export async function showHome(c: Context, portal: Portal, typed?: Typed): Promise<Response> {
  const page = { ...pageOf(c, portal, typed?.preferences ?? preferencesOf(c)), keeps: 'tell-form' }
  const matters = (await matterLines(c, portal, page)).filter(({ isOpen }) => isOpen)
  const formId = typed?.formId ?? newFormId(portal.receiptKey, portal.ids.next())
  return sendPage(c, <HomePage page={page} formId={formId} matters={matters} narrative={typed?.narrative ?? ''} />)
}

/** First page. */
export function homeRoutes(portal: Portal): Hono {
  return new Hono().get('/', (c) => showHome(c, portal))
}
