import type { Context, MiddlewareHandler } from 'hono'
import { PortalError } from '../errors.ts'
import type { Budget } from './budget.ts'
import { readMultipart, type ReadingLimits } from './read-multipart.ts'

/** Whether a form is sent in parts, as one with files is. */
export const isInParts = (c: Context): boolean => /^multipart\/form-data/i.test(c.req.header('content-type') ?? '')

/**
 * Reads a posted form once for everybody after; one that is cut off or malformed is bad input, not a fault of ours. Files are held
 * in memory within a budget, until the answer is made.
 */
export function holdForm(budget: Budget, limitsOf: (path: string) => ReadingLimits): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'POST') return await next()
    if (!isInParts(c)) {
      await c.req.parseBody({ all: true }).catch(() => {
        throw new PortalError('form_unreadable')
      })
      return await next()
    }
    const share = budget.open()
    try {
      const { form, trouble } = await readMultipart(c.req.raw, share, limitsOf(c.req.path))
      // where Hono itself keeps a form that has been read
      c.req.bodyCache.formData = form
      if (trouble !== undefined) throw trouble
      return await next()
    } finally {
      share.close()
    }
  }
}
