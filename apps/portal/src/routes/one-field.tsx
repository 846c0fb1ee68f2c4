import { domainErrorToHttp } from '@yiwang/identity'
import { readForm } from '@yiwang/intake'
import { DomainError, type Circumstances } from '@yiwang/kernel'
import { findSubjectKey, PrivacyError } from '@yiwang/privacy'
import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import type { Portal } from '../app-context.ts'
import { keepPreferences, type Preferences } from '../preferences.ts'
import { newFormId, ownFormId, text, type Body } from '../tell/read-form.ts'
import type { FieldError } from '../views/fields.tsx'
import type { Page } from '../views/layout.tsx'
import { OneFieldPage, type OneFieldWords } from '../views/one-field.tsx'
import { notFound } from './notices.tsx'
import { byCitizen, holderOnly, type OwnMatter } from './own-matter.ts'
import { pageOf, sendPage } from './page.tsx'

type SubjectKey = NonNullable<Awaited<ReturnType<typeof findSubjectKey>>>

/** What is said, ready to be recorded: as typed, under whose key, once for each form. */
interface Said {
  readonly words: string | undefined
  readonly subject: SubjectKey
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** A page of its own on which people say something about one thing of their matter: a look, a dispatch. */
export interface OneField<Name extends string, Thing extends { readonly id: string }> {
  readonly name: Name
  readonly schema: z.ZodType<Readonly<Partial<Record<Name, string | undefined>>>>
  /** address of a thing's page, below that of the matter */
  readonly pathOf: (thingId: string) => string
  /** where the matter's page shows what has been said */
  readonly shownAt: (thingId: string) => string
  /** the thing of this id, when it is one of this matter that may be spoken of */
  find(portal: Portal, matter: OwnMatter, thingId: string): Promise<Thing | undefined>
  words(page: Page, thing: Thing, now: Date): OneFieldWords
  record(portal: Portal, matter: OwnMatter, said: Said & { readonly thing: Thing }): Promise<{ position: number }>
  /** what the page shown next reads */
  readonly projections: readonly string[]
}

interface Shown<Thing> {
  readonly thing: Thing
  readonly value?: string
  readonly errors?: readonly FieldError[]
  readonly preferences?: Preferences | undefined
}

const addressOf = (c: Context): string => `/matters/${c.req.param('number') ?? ''}`

/** The routes of such a page: it is shown, and what was typed is recorded or shown again with what is wrong. */
export function oneFieldRoutes<Name extends string, Thing extends { readonly id: string }>(
  portal: Portal,
  spec: OneField<Name, Thing>,
): Hono {
  const { name } = spec

  function show(c: Context, { thing, value = '', errors = [], preferences }: Shown<Thing>): Response {
    const action = `${addressOf(c)}${spec.pathOf(thing.id)}`
    const keeps = value === '' ? {} : { keeps: `${name}-form` }
    const page = { ...pageOf(c, portal, preferences), path: action, ...keeps }
    const formId = newFormId(portal.receiptKey, portal.ids.next())
    const back = `${addressOf(c)}${spec.shownAt(thing.id)}`
    const shown = {
      page,
      words: spec.words(page, thing, portal.clock.now()),
      name,
      value,
      errors,
      formId,
      action,
      back,
    }
    return sendPage(c, <OneFieldPage {...shown} />, errors.length > 0 ? 422 : 200)
  }

  async function record(matter: OwnMatter, thing: Thing, said: { words: string | undefined; formId: string }) {
    const subject = await findSubjectKey(portal.prisma, matter.stored.subjectId)
    if (subject === undefined) throw new PrivacyError('vault_unavailable')
    // several things stand on one page: the form's id is made one for each
    const { commandId } = portal.receiptKey.derive(`${said.formId}|${thing.id}`)
    const circumstances = byCitizen(portal.clock)
    const { position } = await spec.record(portal, matter, {
      thing,
      words: said.words,
      subject,
      commandId,
      circumstances,
    })
    for (const projection of spec.projections) await portal.ledger.waitFor(projection, position)
  }

  async function say(c: Context, matter: OwnMatter, thing: Thing): Promise<Response> {
    const body: Body = await c.req.parseBody()
    const value = text(body, name)
    const preferences = keepPreferences(c, body)
    if (preferences !== undefined) return show(c, { thing, value, preferences })
    const { locale } = pageOf(c, portal)
    const reading = readForm(spec.schema, { [name]: value }, locale)
    if (!reading.ok) return show(c, { thing, value, errors: reading.problems })
    const formId = ownFormId(portal.receiptKey, text(body, 'formId'), () => portal.ids.next())
    try {
      await record(matter, thing, { words: reading.value[name], formId })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const { sentence } = domainErrorToHttp(error, locale, portal.sentences)
      return show(c, { thing, value, errors: [{ field: name, sentence }] })
    }
    return c.redirect(`${addressOf(c)}${spec.shownAt(thing.id)}`, 303)
  }

  const about = (answer: (c: Context, matter: OwnMatter, thing: Thing) => Response | Promise<Response>) =>
    holderOnly(portal, async (c, _portal, matter) => {
      const thing = await spec.find(portal, matter, c.req.param('thing') ?? '')
      return thing === undefined ? notFound(c, portal) : answer(c, matter, thing)
    })
  const path = `/matters/:number${spec.pathOf(':thing')}`
  return new Hono()
    .get(
      path,
      about((c, _matter, thing) => show(c, { thing })),
    )
    .post(path, about(say))
}
