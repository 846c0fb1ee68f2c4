import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { OperatorError } from './operator-error.ts'

const LISTENING = '0A'

function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** A port of the loopback address that nobody uses now. */
export async function findFreePort(): Promise<number> {
  const port = await listen(0)
  if (port === undefined) throw new Error('no free port on 127.0.0.1')
  return port
}

/** Whether nobody listens on this loopback port now. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await listen(port)) !== undefined
}

function socketOn(port: number): string | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
      if (state === LISTENING && local.endsWith(`:${wanted}`)) return inode
    }
  }
  return undefined
}

function holds(pid: string, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`)
  } catch {
    // Another user's process, or one that has just ended: it cannot be named.
    return false
  }
}

/** Who listens on this port, as "name, pid N", where the system lets us see it. */
function findHolder(port: number): string | undefined {
  const inode = socketOn(port)
  if (inode === undefined) return undefined
  const pid = readdirSync('/proc').find((entry) => /^\d+$/.test(entry) && holds(entry, inode))
  return pid && `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}, pid ${pid}`
}

/** Throws the operator's line when someone else uses the port. */
export async function assertPortFree(port: number, purpose: string): Promise<void> {
  if (await isPortFree(port)) return
  const holder = findHolder(port)
  const by = holder ? ` (${holder})` : ''
  throw new OperatorError(
    `端口 ${port}（${purpose}）已被占用${by}：请停掉占用它的程序，或设 YIWANG_PORT_OFFSET=1000 换一组端口`,
    `port ${port} (${purpose}) is in use${by}: stop that program or set YIWANG_PORT_OFFSET=1000`,
  )
}
