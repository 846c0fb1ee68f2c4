import type { Logger } from '@yiwang/telemetry'
import type { Context } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { listenFor } from './news.ts'

/** How often a stream that is kept busy asks whether its viewer is still signed in. */
const ASK_AGAIN_MS = 5_000

export interface LiveOptions {
  readonly subscribe: (listener: () => void) => () => void
  /** how long a quiet stream waits before it sends a sign of life */
  readonly beatMs: number
  /** whether the viewer may still watch; a stream would otherwise outlive its session */
  readonly isAllowed: () => Promise<boolean>
  readonly logger: Logger
}

/** A live stream to one viewer. */
export interface Live {
  readonly stream: SSEStreamingApi
  /** `changed` as soon as something has, `beat` after a quiet while */
  next(): Promise<'changed' | 'beat'>
  /** false when the viewer has gone or is no longer signed in */
  isOpen(): Promise<boolean>
}

/** Answers with server-sent events for as long as the viewer is there and allowed; a failure is told by its code and ends it. */
export function streamLive(c: Context, options: LiveOptions, tell: (live: Live) => Promise<void>): Response {
  const { subscribe, beatMs, isAllowed, logger } = options
  return streamSSE(c, async (stream) => {
    const news = listenFor(subscribe, beatMs)
    stream.onAbort(news.stop)
    let askedAt = performance.now()
    async function isOpen(): Promise<boolean> {
      if (stream.aborted) return false
      if (performance.now() - askedAt < Math.min(ASK_AGAIN_MS, beatMs)) return true
      askedAt = performance.now()
      return await isAllowed()
    }
    try {
      await tell({ stream, next: news.next, isOpen })
    } catch (error) {
      // left to Hono, the error's own words would be printed here and sent to the viewer
      if (!stream.aborted) logger.error({ operation: 'live', error }, 'live stream ended')
    } finally {
      news.stop()
    }
  })
}
