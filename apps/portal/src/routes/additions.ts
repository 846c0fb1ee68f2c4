import { Hono, type Context } from 'hono'
import type { Portal } from '../app-context.ts'
import { receiveWords, takeWords } from '../matter/take-words.ts'
import { keepPreferences } from '../preferences.ts'
import type { Body } from '../tell/read-form.ts'
import { showMatter } from './matter.tsx'
import { holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf } from './page.tsx'

const NAMES = { field: 'addition', photos: 'additionPhotos' } as const

async function add(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body: Body = await c.req.parseBody({ all: true })
  const language = pageOf(c, portal)
  const preferences = keepPreferences(c, body)
  if (preferences !== undefined) {
    const { typed, form } = await receiveWords(portal, matter, { body, names: NAMES, locale: preferences.locale })
    return await showMatter(c, portal, { matter, preferences, addition: { text: typed, ...form } })
  }
  const refused = await takeWords(portal, matter, { body, names: NAMES, language })
  if (refused === undefined) return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
  const { typed, form, errors } = refused
  return await showMatter(c, portal, { matter, errors, addition: { text: typed, ...form } })
}

/** Adding to what was said, in words and photos. */
export function additionRoutes(portal: Portal): Hono {
  return new Hono().post('/matters/:number/additions', holderOnly(portal, add))
}
