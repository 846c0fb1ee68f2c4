import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Portal } from '../app-context.ts'
import { takeWords } from '../matter/take-words.ts'
import { text, type Body } from '../tell/read-form.ts'
import { showMatter } from './matter.tsx'
import { holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf } from './page.tsx'

async function answer(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const body: Body = await c.req.parseBody({ all: true })
  const questionEventId = z.uuid().safeParse(text(body, 'question')).data
  const names = { field: 'answer', photos: 'photos', questionEventId } as const
  const refused = await takeWords(portal, matter, { body, names, language: pageOf(c, portal) })
  if (refused === undefined) return c.redirect(`/matters/${c.req.param('number') ?? ''}`, 303)
  const { typed, form, errors } = refused
  return await showMatter(c, portal, { matter, errors, answer: { answer: typed, ...form } })
}

/** Answering what the unit asked, with photos where they help. */
export function answerRoutes(portal: Portal): Hono {
  return new Hono().post('/matters/:number/answers', holderOnly(portal, answer))
}
