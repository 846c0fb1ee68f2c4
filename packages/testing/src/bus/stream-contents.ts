import { jetstreamManager } from '@nats-io/jetstream'
import { connectProvisioner, PROVISIONER } from '@yiwang/bus'
import type { TestNetwork } from '../test-network.ts'

/** A message as it lies in a stream. */
export interface Stored {
  readonly subject: string
  readonly text: string
}

/** What the provisioner sees: every message of ONE, its settings and consumers. */
export async function streamContents(network: TestNetwork): Promise<{ messages: Stored[]; settings: unknown }> {
  const nats = await connectProvisioner(`nats://127.0.0.1:${network.natsPort}`, network.passwords[PROVISIONER] ?? '')
  try {
    const jsm = await jetstreamManager(nats)
    const messages: Stored[] = []
    const { config, state } = await jsm.streams.info('ONE')
    const consumers = await jsm.consumers.list('ONE').next()
    const settings = {
      config,
      consumers: consumers.map((consumer) => consumer.config),
      deleted: state.num_deleted ?? 0,
    }
    for (let seq = state.first_seq; seq <= state.last_seq && state.messages > 0; seq++) {
      const message = await jsm.direct.getMessage('ONE', { seq })
      if (message !== null) messages.push({ subject: message.subject, text: message.string() })
    }
    return { messages, settings }
  } finally {
    await nats.close()
  }
}
