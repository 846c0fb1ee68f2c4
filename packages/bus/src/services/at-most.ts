import { BusError } from '../errors.ts'
import type { ServiceHandler } from './request-reply.ts'

/** When to ask again whoever has no hands free. */
const BUSY_MS = 500

/**
 * The same handler for so many requests at a time. One more is refused at once with BusError('busy') and told when to come
 * again: in a queue its caller would have given up before its turn.
 * @example serve(connection, subject, atMost(8, handler))
 */
export function atMost(width: number, handler: ServiceHandler): ServiceHandler {
  let running = 0
  return async (body, context) => {
    if (running >= width) throw new BusError('busy', undefined, BUSY_MS)
    running += 1
    try {
      return await handler(body, context)
    } finally {
      running -= 1
    }
  }
}
