import { Hono } from 'hono'
import type { Portal } from '../app-context.ts'
import { newFormId } from '../tell/read-form.ts'
import { HomePage } from '../views/home.tsx'
import { pageOf, sendPage } from './page.tsx'

/** First page. */
export function homeRoutes(portal: Portal): Hono {
  return new Hono().get('/', (c) => {
    const formId = newFormId(portal.receiptKey, portal.ids.next())
    return sendPage(c, <HomePage page={{ ...pageOf(c, portal), keeps: 'tell-form' }} formId={formId} />)
  })
}
