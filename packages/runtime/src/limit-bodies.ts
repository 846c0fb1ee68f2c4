import { IdentityError } from '@yiwang/identity'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { answerRefusal } from './answer-refusal.ts'

/** Refuses bodies above `maxSize` bytes before anything reads them, in words the procedures' client understands as well. */
export function limitBodies(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => answerRefusal(c, new IdentityError('request_too_large')) })
}
