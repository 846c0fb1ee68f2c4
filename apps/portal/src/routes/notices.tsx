import { domainErrorToHttp } from '@yiwang/identity'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Portal } from '../app-context.ts'
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

/** What could not be answered: the person gets a sentence and a number to give to 12345, the log gets the error's code. */
export function broken(c: Context, portal: Portal, error: Error): Response {
  const page = pageOf(c, portal)
  const id = portal.ids.next().slice(-8)
  const { status, sentence } = domainErrorToHttp(error, page.locale, portal.sentences)
  portal.logger.error({ requestId: id, error }, 'page failed')
  const text = status >= 500 ? page.t('page.brokenText', { id }) : sentence
  return sendPage(
    c,
    <NoticePage page={page} title={page.t('page.broken')} text={text} />,
    status as ContentfulStatusCode,
  )
}
