import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './nats-server.ts'

/** An app's line to NATS, which a test can cut. */
export interface Line {
  readonly url: string
  readonly isCut: boolean
  cut(): Promise<void>
  restore(): Promise<void>
}

/** Runs a forwarder on a port of its own; cutting it breaks all connections and refuses new ones. */
export async function createLine(target: number): Promise<Line> {
  const port = await freePort()
  const sockets = new Set<Socket>()
  let server: Server | undefined

  function forward(client: Socket): void {
    const upstream = connect(target, '127.0.0.1')
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      // a broken half ends the other; the client side reports it as a lost connection
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
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
  }
}
