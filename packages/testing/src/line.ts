import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './nats-server.ts'

/** A line to a server, which a test can cut or freeze. */
export interface Line {
  readonly url: string
  readonly isCut: boolean
  cut(): Promise<void>
  restore(): Promise<void>
  /** keeps connections open and takes new ones, but lets nothing through: no answers, or nothing either way */
  freeze(what: 'answers' | 'everything'): void
  /** what was held goes on its way */
  thaw(): void
}

/** One direction of one connection. */
interface Flow {
  readonly socket: Socket
  readonly other: Socket
  readonly isAnswer: boolean
}

/** Runs a forwarder on a port of its own; cutting it breaks all connections and refuses new ones. */
export async function createLine(target: number): Promise<Line> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  const flows = new Set<Flow>()
  let isFrozen: (flow: Flow) => boolean = () => false
  let server: Server | undefined

  function forward(client: Socket): void {
    const upstream = connect(target, '127.0.0.1')
    for (const flow of [
      { socket: client, other: upstream, isAnswer: false },
      { socket: upstream, other: client, isAnswer: true },
    ]) {
      const { socket, other } = flow
      sockets.add(socket)
      flows.add(flow)
      // a broken half ends the other; the client side reports it as a lost connection
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        flows.delete(flow)
        other.destroy()
      })
      if (!isFrozen(flow)) socket.pipe(other)
    }
  }

  function freeze(what: 'answers' | 'everything'): void {
    isFrozen = ({ isAnswer }) => isAnswer || what === 'everything'
    for (const { socket, other } of [...flows].filter(isFrozen)) socket.unpipe(other).pause()
  }

  function thaw(): void {
    const held = [...flows].filter(isFrozen)
    isFrozen = () => false
    for (const { socket, other } of held) socket.pipe(other)
  }

  async function restore(): Promise<void> {
    if (server !== undefined) return
    server = createServer(forward).listen(port, '127.0.0.1')
    await once(server, 'listening')
  }

  await restore()
  return {
    url: `nats://127.0.0.1:${port}`,
    get isCut() {
      return server === undefined
    },
    async cut() {
      const closing = server
      if (closing === undefined) return
      server = undefined
      const closed = once(closing, 'close')
      closing.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    restore,
    freeze,
    thaw,
  }
}
