import { headers as createHeaders, type MsgHdrs } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import { BusError } from '../errors.ts'
import { subjectOf } from '../lanes/subjects.ts'
import { percentDecode, percentEncode } from './percent.ts'

/** A message as NATS carries it. */
export interface StreamMessage {
  readonly subject: string
  readonly headers: MsgHdrs
  readonly data: Uint8Array
}

const NAME = /^[a-z0-9]{1,20}$/
const REQUIRED = ['id', 'source', 'specversion', 'type'] as const

/** CloudEvents 1.0 binary mode: each attribute a `ce-` header, data the body; `Nats-Msg-Id` is the event's id. */
export function toMessage(event: WireEvent): StreamMessage {
  const headers = createHeaders()
  for (const [name, value] of Object.entries(event.attributes)) {
    if (!NAME.test(name) || name === 'data') throw new BusError('message_malformed', name)
    headers.append(`ce-${name}`, percentEncode(value))
  }
  headers.set('Nats-Msg-Id', event.attributes.id ?? '')
  return { subject: subjectOf(event.attributes), headers, data: event.data }
}

function readAttributes(headers: MsgHdrs): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [key, values] of headers) {
    const lower = key.toLowerCase()
    if (!lower.startsWith('ce-')) continue
    const name = lower.slice(3)
    if (!NAME.test(name) || name === 'data' || values.length !== 1 || name in attributes) {
      throw new BusError('message_malformed', name.slice(0, 40))
    }
    attributes[name] = percentDecode(values[0] ?? '')
  }
  return attributes
}

function isStructured(headers: MsgHdrs): boolean {
  return headers
    .keys()
    .some((key) => key.toLowerCase() === 'content-type' && headers.get(key).startsWith('application/cloudevents'))
}

/** Reads a binary-mode message back, header names in any case; throws BusError('message_malformed') naming the attribute. */
export function fromMessage(
  message: Pick<StreamMessage, 'data'> & { readonly headers?: MsgHdrs | undefined },
): WireEvent {
  const { headers, data } = message
  if (headers === undefined || isStructured(headers)) throw new BusError('message_malformed', 'not binary mode')
  const attributes = readAttributes(headers)
  for (const name of REQUIRED) {
    if (attributes[name] === undefined) throw new BusError('message_malformed', name)
  }
  if (attributes.specversion !== '1.0') throw new BusError('message_malformed', 'specversion')
  return { attributes, data }
}
