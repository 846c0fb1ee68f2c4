import { domainErrorToHttp, trpcCodeOf, type IdentityError } from '@yiwang/identity'
import { localeOf } from '@yiwang/kernel'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** JSON-RPC's "invalid request", as tRPC numbers what it refuses. */
const INVALID_REQUEST = -32_600

/** Answers what is refused before any procedure is asked, in words the procedures' client understands as well. */
export function answerRefusal(c: Context, refusal: IdentityError): Response {
  const locale = localeOf(c.req.header('accept-language'))
  const { status, code, sentence } = domainErrorToHttp(refusal, locale)
  const data = { code: trpcCodeOf(status), httpStatus: status, domainCode: code, field: null }
  const error = { message: sentence, code: INVALID_REQUEST, data }
  return c.json({ code, sentence, error }, status as ContentfulStatusCode)
}
