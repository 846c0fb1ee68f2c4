import { spawn, type ChildProcess } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { APP_NAMES } from '@yiwang/bus'
import type { TestNetwork } from '@yiwang/testing'

const MAIN = join(import.meta.dirname, '..', '..', '..', 'vault', 'src', 'main.ts')

/** The vault beside the console, as the operator runs it: another process, met on the stream only. */
export interface VaultProcess {
  start(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Key files as provisioning lays them out; apps that are not in this network get the vault's own public key. */
function writeKeyFiles(keysFolder: string, { privateKeys }: TestNetwork): void {
  const own = privateKeys['vault']
  if (own === undefined) throw new Error('no vault in this network')
  mkdirSync(keysFolder, { recursive: true })
  for (const app of APP_NAMES) {
    const publicKey = createPublicKey(privateKeys[app] ?? own)
    writeFileSync(join(keysFolder, `${app}.pub`), publicKey.export({ type: 'spki', format: 'pem' }))
  }
  writeFileSync(join(keysFolder, 'vault.key'), own.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
}

/** Prepares the vault's process in a network whose own `vault` has been stopped. */
export async function vaultProcess(
  network: TestNetwork,
  place: { databaseUrl: string; stateDir: string },
): Promise<VaultProcess> {
  const { databaseUrl, stateDir } = place
  writeKeyFiles(join(stateDir, 'keys'), network)
  const port = await freePort()
  const env = {
    YIWANG_STATE: stateDir,
    YIWANG_CELL: network.cell,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    NATS_URL: `nats://127.0.0.1:${network.natsPort}`,
    NATS_PASSWORD: network.passwords['vault'] ?? '',
    LOG_LEVEL: 'fatal',
    KEY_POOL_PORTAL: '40',
    KEY_POOL_CONSOLE: '40',
    KEY_POOL_IMPORT: '0',
  }
  let child: ChildProcess | undefined

  async function isReady(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  }

  return {
    async start() {
      const started = spawn(process.execPath, ['--import', 'tsx', MAIN], { stdio: 'ignore', env })
      child = started
      while (!(await isReady())) {
        if (started.exitCode !== null) throw new Error(`the vault ended with ${started.exitCode}`)
        await delay(50)
      }
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
