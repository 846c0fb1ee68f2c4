import { setTimeout as delay } from 'node:timers/promises'
import { jetstream, type JetStreamClient } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/nats-core'
import { connect } from '@nats-io/transport-node'
import { BusError } from './errors.ts'
import { createExchange, type Question } from './exchange.ts'
import type { AppName } from './lanes/lane-table.ts'
import { apiPrefix, inboxPrefix } from './lanes/permissions.ts'
import type { Received } from './received.ts'

export interface ConnectOptions {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly cell: string
  readonly app: AppName
  /** told of each failed attempt and each server error, for the log */
  readonly onError?: (error: unknown) => void
}

/** An app's line to NATS. It may be down for as long as it likes: apps start, take commands and stop without it. */
export interface Connection {
  readonly cell: string
  readonly app: AppName
  /** `<cell>/<app>` */
  readonly origin: string
  /** resolves once the line has been up for the first time, rejects when closed before */
  nats(): Promise<NatsConnection>
  jetstream(): Promise<JetStreamClient>
  isConnected(): boolean
  /**
   * asks and waits for the answer, once the line is up
   * @throws BusError('service_unavailable') when nobody answers in time, BusError('not_connected') when the line is lost meanwhile
   */
  ask(question: Question): Promise<Received>
  /** gives up a line that is up but dead, and dials again */
  redial(): Promise<void>
  /** rejects with BusError('not_connected') as soon as the line is lost, instead of waiting for an answer that cannot come */
  whileUp<T>(work: Promise<T>): Promise<T>
  /** called at each (re)connection; returns the way to stop listening */
  onConnected(listener: () => void): () => void
  /** passes an error to the log */
  report(this: void, error: unknown): void
  close(): Promise<void>
}

const RETRY_MS = 200

async function connectOnce(options: ConnectOptions): Promise<NatsConnection> {
  return await connect({
    servers: options.url,
    user: options.user,
    pass: options.password,
    name: `${options.cell}/${options.app}`,
    inboxPrefix: inboxPrefix(options.app),
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: RETRY_MS,
    reconnectJitter: 100,
    pingInterval: 5_000,
    maxPingOut: 2,
    // each would cost two stack traces per request
    noAsyncTraces: true,
    timeout: 3_000,
  })
}

/** The client would wait for a first connection without a way to stop it, hence our own loop. */
async function connectForever(options: ConnectOptions, closing: AbortSignal): Promise<NatsConnection> {
  while (!closing.aborted) {
    try {
      return await connectOnce(options)
    } catch (error) {
      options.onError?.(error)
      // ends early only when the line is closed, which the loop's condition sees
      await delay(RETRY_MS, undefined, { signal: closing }).catch(() => undefined)
    }
  }
  throw new BusError('not_connected')
}

interface Line {
  isUp: boolean
  readonly whenUp: Set<() => void>
  readonly whenDown: Set<() => void>
}

function turn(line: Line, isUp: boolean): void {
  line.isUp = isUp
  for (const listener of isUp ? line.whenUp : line.whenDown) listener()
}

function whileUp<T>(line: Line, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      line.whenDown.delete(giveUp)
      reject(new BusError('not_connected'))
    }
    line.whenDown.add(giveUp)
    work.then(resolve, reject).finally(() => line.whenDown.delete(giveUp))
  })
}

async function watch(nats: NatsConnection, line: Line, onError: (error: unknown) => void): Promise<void> {
  for await (const status of nats.status()) {
    if (status.type === 'reconnect') turn(line, true)
    if (status.type === 'disconnect' || status.type === 'close') turn(line, false)
    if (status.type === 'error') onError(status.error)
  }
}

/** Opens an app's line. Returns at once; `nats()` tells when the line is up, and it comes back by itself after each loss. */
export function connectBus(options: ConnectOptions): Connection {
  const line: Line = { isUp: false, whenUp: new Set(), whenDown: new Set() }
  const closing = new AbortController()
  const report = (error: unknown): void => options.onError?.(error)
  const first = connectForever(options, closing.signal).then((nats) => {
    watch(nats, line, report).catch(report)
    turn(line, true)
    return nats
  })
  const exchange = first.then((nats) => createExchange(nats, options.app, report))
  // whoever asks is told; nobody may have asked
  exchange.catch(() => undefined)
  const settled = first.then(
    (nats) => nats,
    () => undefined,
  )
  return {
    cell: options.cell,
    app: options.app,
    origin: `${options.cell}/${options.app}`,
    nats: () => first,
    jetstream: async () => jetstream(await first, { apiPrefix: apiPrefix(options.app) }),
    isConnected: () => line.isUp,
    ask: async (question) => await whileUp(line, (await exchange).ask(question)),
    redial: async () => await (await first).reconnect(),
    whileUp: (work) => whileUp(line, work),
    report,
    onConnected(listener) {
      line.whenUp.add(listener)
      return () => line.whenUp.delete(listener)
    },
    async close() {
      closing.abort()
      await (await settled)?.close()
    },
  }
}
