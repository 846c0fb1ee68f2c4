import { domainErrorToHttp, FORM_TOKEN_FIELD } from '@yiwang/identity'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Portal } from '../app-context.ts'
import { PortalError } from '../errors.ts'
import { NoticePage } from '../views/notice.tsx'
import { pageOf, sendPage } from './page.tsx'

export function notFound(c: Context, portal: Portal): Response {
  const page = pageOf(c, portal)
  return sendPage(c, <NoticePage page={page} title={page.t('page.notFound')} text={page.t('page.notFoundText')} />, 404)
}

/** A page for those who do not hold the receipt; it never says whether the matter exists. */
export function noAccess(c: Context, portal: Portal): Response {
  const page = pageOf(c, portal)
  return sendPage(c, <NoticePage page={page} title={page.t('page.noAccess')} text={page.t('page.noAccessText')} />, 404)
}

export function tooLarge(c: Context, portal: Portal): Response {
  const page = pageOf(c, portal)
  return sendPage(c, <NoticePage page={page} title={page.t('page.broken')} text={page.t('errors.too_large')} />, 413)
}

type Sent = string | File | (string | File)[]

const lastOf = (value: Sent): string | File | undefined => (Array.isArray(value) ? value.at(-1) : value)

/** What the person had typed; nothing when it could not even be read. Photos just chosen have to be chosen again. */
async function typedIn(c: Context, error: Error): Promise<Record<string, string>> {
  if (c.req.method !== 'POST' || (error instanceof PortalError && error.code === 'form_unreadable')) return {}
  const body = await c.req.parseBody({ all: true })
  const texts = Object.entries(body)
    .filter(([name]) => name !== FORM_TOKEN_FIELD)
    .map(([name, value]) => [name, lastOf(value)] as const)
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/**
 * What could not be answered: the person gets a sentence, everything they typed with a button to send it again, and a number
 * to give to 12345; the log gets the error's code.
 */
export async function broken(c: Context, portal: Portal, error: Error): Promise<Response> {
  const page = pageOf(c, portal)
  const id = portal.ids.next().slice(-8)
  const { status, sentence } = domainErrorToHttp(error, page.locale, portal.sentences)
  portal.logger.error({ requestId: id, error }, 'page failed')
  const text = status >= 500 ? page.t('page.brokenText', { id }) : sentence
  const again = { path: c.req.path, typed: await typedIn(c, error) }
  return sendPage(
    c,
    <NoticePage page={page} title={page.t('page.broken')} text={text} again={again} />,
    status as ContentfulStatusCode,
  )
}
