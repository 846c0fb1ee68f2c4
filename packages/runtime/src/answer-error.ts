import { domainErrorToHttp, type ErrorSentences } from '@yiwang/identity'
import { localeOf } from '@yiwang/kernel'
import type { ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * Answers what no route caught: a domain error in its own words, anything else without detail. Hono would print the error,
 * and libraries quote data in theirs; the request's log line tells its code.
 */
export function answerError(sentences: ErrorSentences = {}): ErrorHandler {
  return (error, c) => {
    const { status, code, sentence } = domainErrorToHttp(error, localeOf(c.req.header('accept-language')), sentences)
    return c.json({ code, sentence }, status as ContentfulStatusCode)
  }
}
