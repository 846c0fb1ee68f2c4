import { IdentityError } from '@yiwang/identity'
import type { MiddlewareHandler } from 'hono'
import { answerRefusal } from './answer-refusal.ts'

/**
 * Refuses procedures asked with their input in the address: receipt numbers and what is searched for would stand in the logs of
 * every machine on the way.
 */
export const refuseAskedInAddress: MiddlewareHandler = async (c, next) => {
  if (c.req.query('input') === undefined) return next()
  return answerRefusal(c, new IdentityError('asked_in_address'))
}
