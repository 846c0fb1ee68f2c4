import type { Msg, MsgHdrs, NatsConnection, Subscription } from '@nats-io/nats-core'

/** A message as it came in. */
export interface Received {
  readonly subject: string
  /** empty when no answer is wanted */
  readonly reply: string
  /** undefined when there are none, or none that may be read */
  readonly headers: MsgHdrs | undefined
  readonly data: Uint8Array
  respond(body?: string): void
}

export interface Listening {
  readonly subject: string
  /** several processes of one app share the messages */
  readonly queue?: string
  readonly onMessage: (message: Received) => void
  /** told of what the listener threw, and of the server's refusals */
  readonly report: (error: unknown) => void
}

/** A message's headers, undefined when they may not be read: the library looks only when asked, and throws. */
export function readableHeaders(message: { readonly headers?: MsgHdrs | undefined }): MsgHdrs | undefined {
  try {
    return message.headers
  } catch {
    return undefined
  }
}

function received(message: Msg): Received {
  const { subject, data, reply = '' } = message
  return { subject, reply, headers: readableHeaders(message), data, respond: (body) => void message.respond(body) }
}

/**
 * Subscribes; the only way in for messages. Whatever a listener throws ends here: the library's reading loop would end with
 * it, without closing the line, and everything else the app hears with the loop.
 */
export function listen(nats: NatsConnection, { subject, queue, onMessage, report }: Listening): Subscription {
  return nats.subscribe(subject, {
    ...(queue === undefined ? {} : { queue }),
    callback: (error, message) => {
      if (error !== null) return report(error)
      try {
        onMessage(received(message))
      } catch (thrown) {
        report(thrown)
      }
    },
  })
}
