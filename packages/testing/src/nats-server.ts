import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestServers } from './servers.ts'

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
const PID_FILE = 'nats.pid'

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

/** How the folders of one test run begin; its PostgreSQL's port tells runs apart. */
function folderPrefix({ adminUrl }: Pick<TestServers, 'adminUrl'>): string {
  return `yiwang-nats-${new URL(adminUrl).port}-`
}

function killLeftOver(folder: string): void {
  const pidFile = join(folder, PID_FILE)
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  const commandLine = `/proc/${pid}/cmdline`
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL')
}

/** Ends and removes what test files of this run left behind, as when a worker was killed. */
export function removeTestNats(servers: Pick<TestServers, 'adminUrl'>): void {
  const prefix = folderPrefix(servers)
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    killLeftOver(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prepares a nats-server with this `accounts` block. */
export async function createTestNats(
  servers: Pick<TestServers, 'adminUrl' | 'natsProgram'>,
  accounts: string,
): Promise<TestNats> {
  const folder = mkdtempSync(join(tmpdir(), folderPrefix(servers)))
  const port = await freePort()
  const config = join(folder, 'nats.conf')
  const storeDir = join(folder, 'store')
  const settings = [
    `listen: "127.0.0.1:${port}"`,
    `jetstream { store_dir: ${JSON.stringify(storeDir)} }`,
    `pid_file: ${JSON.stringify(join(folder, PID_FILE))}`,
    accounts,
  ]
  writeFileSync(config, settings.join('\n'), { mode: 0o600 })
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const log: string[] = []
    child = spawn(servers.natsProgram, ['-c', config], { stdio: ['ignore', 'ignore', 'pipe'] })
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
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
