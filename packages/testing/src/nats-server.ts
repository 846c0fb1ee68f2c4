import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A nats-server of a test network's own: it may be killed and emptied without disturbing other test files. */
export interface TestNats {
  readonly port: number
  start(): Promise<void>
  /** as a power cut would */
  kill(): Promise<void>
  /** kills it and deletes all its streams; the next start is from nothing */
  wipe(): Promise<void>
  /** kills it and deletes everything of it */
  remove(): Promise<void>
  /** folder the streams are stored in */
  readonly storeDir: string
}

const START_ATTEMPTS = 200

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const settle = (greeted: boolean): void => {
      socket.destroy()
      resolve(greeted)
    }
    socket.once('data', () => settle(true))
    socket.once('error', () => settle(false))
  })
}

/** Prepares a nats-server with this `accounts` block. */
export async function createTestNats(program: string, accounts: string): Promise<TestNats> {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-nats-'))
  const port = await freePort()
  const config = join(folder, 'nats.conf')
  const storeDir = join(folder, 'store')
  writeFileSync(config, `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${storeDir}" }\n${accounts}`, {
    mode: 0o600,
  })
  let child: ChildProcess | undefined
  // a test file that ends early must not leave a server behind
  const killNow = (): void => void child?.kill('SIGKILL')
  process.once('exit', killNow)

  async function start(): Promise<void> {
    const log: string[] = []
    child = spawn(program, ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr?.on('data', (text: Buffer) => log.push(text.toString()))
    for (let attempt = 0; attempt < START_ATTEMPTS && child.exitCode === null; attempt++) {
      if (await greets(port)) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`nats-server did not start: ${log.join('').slice(-2_000)}`)
  }

  async function kill(): Promise<void> {
    const running = child
    child = undefined
    if (running === undefined || running.exitCode !== null) return
    const exited = once(running, 'exit')
    running.kill('SIGKILL')
    await exited
  }

  async function wipe(): Promise<void> {
    await kill()
    rmSync(storeDir, { recursive: true, force: true })
  }

  return {
    port,
    storeDir,
    start,
    kill,
    wipe,
    async remove() {
      await kill()
      process.removeListener('exit', killNow)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
