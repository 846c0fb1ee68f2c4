import { headers, type NatsConnection } from '@nats-io/nats-core'
import { connect } from '@nats-io/transport-node'
import { apiPrefix, type AppName } from '@yiwang/bus'
import type { TestNetwork } from '../test-network.ts'

/** One thing an attacker puts on the wire. */
export interface Attack {
  readonly subject: string
  /** where the answer is to go; the attacker's own inbox by default */
  readonly reply?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody with an app's password but not its signing key. */
export interface Attacker {
  /** everything that reached the attacker, as text */
  readonly heard: string[]
  send(attack: Attack): void
  /** listens to something it should not */
  listen(subject: string): void
  /** returns when the server has dealt with everything sent before */
  done(): Promise<void>
  close(): Promise<void>
}

/** Signs in with an app's password. */
export async function attackAs(network: TestNetwork, app: AppName): Promise<Attacker> {
  const nats: NatsConnection = await connect({
    servers: `nats://127.0.0.1:${network.natsPort}`,
    user: app,
    pass: network.passwords[app] ?? '',
    inboxPrefix: `_INBOX_${app}`,
  })
  const heard: string[] = []
  const listen = (subject: string): void => {
    nats.subscribe(subject, {
      // a refused subscription ends here; that nothing was heard is what counts
      callback: (error, message) => {
        if (error !== null) return
        const lines = (message.headers?.keys() ?? []).map((key) => `${key}: ${message.headers?.get(key)}`)
        heard.push([message.subject, ...lines, message.string()].join('\n'))
      },
    })
  }
  listen(`_INBOX_${app}.loot`)
  return {
    heard,
    listen,
    send({ subject, reply, body, headers: extra }) {
      const own = headers()
      for (const [name, value] of Object.entries(extra ?? {})) own.set(name, value)
      nats.publish(subject, body ?? '', { reply: reply ?? `_INBOX_${app}.loot`, headers: own })
    },
    async done() {
      await nats.flush()
      // the server answers its JetStream requests in order: when this is answered, the others were
      await nats.request(`${apiPrefix(app)}.CONSUMER.INFO.ONE.${app}`, '', { timeout: 5_000 })
      await nats.flush()
    },
    close: () => nats.close(),
  }
}
