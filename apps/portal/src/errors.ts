import type { ErrorSentences } from '@yiwang/identity'
import { DomainError } from '@yiwang/kernel'

/** What can be wrong with a page as it was sent, before anybody looks at what it says. */
export class PortalError extends DomainError<'form_unreadable'> {}

export const PORTAL_SENTENCES: ErrorSentences = {
  form_unreadable: {
    status: 400,
    zh: '这次提交没有完整送到。请返回上一页，再提交一次。',
    en: 'This did not arrive whole. Please go back a page and send it again.',
  },
}
