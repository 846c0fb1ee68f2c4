import { domainErrorToHttp, IdentityError, trpcCodeOf } from '@yiwang/identity'
import { localeOf } from '@yiwang/kernel'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** JSON-RPC's "invalid request", as tRPC numbers what it refuses. */
const INVALID_REQUEST = -32_600

/** Refuses bodies above `maxSize` bytes before anything reads them, in words the procedures' client understands as well. */
export function limitBodies(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError(c) {
      const locale = localeOf(c.req.header('accept-language'))
      const { status, code, sentence } = domainErrorToHttp(new IdentityError('request_too_large'), locale)
      const data = { code: trpcCodeOf(status), httpStatus: status, domainCode: code, field: null }
      const error = { message: sentence, code: INVALID_REQUEST, data }
      return c.json({ code, sentence, error }, status as ContentfulStatusCode)
    },
  })
}
