import { once } from 'node:events'
import { connect } from 'node:net'
import type { AppName } from '@yiwang/bus'
import type { TestNetwork } from '../test-network.ts'

/** A header block and a body exactly as given: client libraries refuse to send what an attacker would. */
export interface RawMessage {
  readonly subject: string
  readonly reply?: string
  /** lines of the header block, without their ends; no headers at all by default */
  readonly headerLines?: readonly string[]
  readonly body?: string
}

/** Somebody with an app's password who speaks the protocol by hand. */
export interface RawClient {
  send(message: RawMessage): void
  /** answers every message on a subject, in the place of the app that should */
  answer(subject: string, with_: Omit<RawMessage, 'subject' | 'reply'>): void
  hear(subject: string): void
  /** messages received so far, headers and all */
  heard(): string
  /** returns when the server has read everything sent before */
  done(): Promise<void>
  close(): void
}

function frame({ subject, reply = '', headerLines, body = '' }: RawMessage): string {
  const bytes = Buffer.byteLength(body)
  if (headerLines === undefined) return `PUB ${subject} ${reply} ${bytes}\r\n${body}\r\n`
  const header = ['NATS/1.0', ...headerLines, '', ''].join('\r\n')
  const headerBytes = Buffer.byteLength(header)
  return `HPUB ${subject} ${reply} ${headerBytes} ${headerBytes + bytes}\r\n${header}${body}\r\n`
}

/** Connects with an app's password, as `nc` would. */
export async function rawClient(network: TestNetwork, app: AppName): Promise<RawClient> {
  const socket = connect(network.natsPort, '127.0.0.1')
  await once(socket, 'connect')
  let text = ''
  let sids = 0
  const answers = new Map<string, Omit<RawMessage, 'subject' | 'reply'>>()
  const credentials = { user: app, pass: network.passwords[app] ?? '', headers: true, no_responders: true }
  socket.on('data', (chunk: Buffer) => {
    const added = chunk.toString('latin1')
    text += added
    for (const [, , sid = '', reply = ''] of added.matchAll(/^H?MSG (\S+) (\S+) (_INBOX\S+|_R_\S+) /gm)) {
      const answered = answers.get(sid)
      if (answered !== undefined) socket.write(frame({ subject: reply, ...answered }))
    }
  })
  socket.write(`CONNECT ${JSON.stringify({ verbose: false, ...credentials })}\r\nPING\r\n`)
  const pongs = (): number => text.split('PONG\r\n').length - 1
  async function pongsReach(count: number): Promise<void> {
    while (pongs() < count) await once(socket, 'data')
  }
  await pongsReach(1)
  function hear(subject: string): void {
    sids += 1
    socket.write(`SUB ${subject} ${sids}\r\n`)
  }
  return {
    hear,
    send: (message) => void socket.write(frame(message)),
    answer(subject, with_) {
      answers.set(String(sids + 1), with_)
      hear(subject)
    },
    heard: () => text,
    async done() {
      const before = pongs()
      socket.write('PING\r\n')
      await pongsReach(before + 1)
    },
    close: () => socket.destroy(),
  }
}
