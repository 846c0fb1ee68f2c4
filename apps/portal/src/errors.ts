import type { ErrorSentences } from '@yiwang/identity'
import { DomainError } from '@yiwang/kernel'

/** What can be wrong with a page as it was sent, before anybody looks at what it says. */
export class PortalError extends DomainError<'form_unreadable' | 'form_too_large'> {}

export const PORTAL_SENTENCES: ErrorSentences = {
  form_unreadable: {
    status: 400,
    zh: '这次提交没有完整送到。请返回上一页，再提交一次。',
    en: 'This did not arrive whole. Please go back a page and send it again.',
  },
  form_too_large: {
    status: 413,
    zh: '提交的内容太大了，没有收下。您写的字都在下面；请少选几张照片，再提交一次。',
    en: 'This is too large and was not taken. What you wrote is below; please choose fewer photos and send it again.',
  },
}
