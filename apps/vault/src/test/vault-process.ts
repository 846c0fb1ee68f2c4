import { spawn, type ChildProcess } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { APP_NAMES } from '@yiwang/bus'
import type { VaultCell } from './vault-cell.ts'

/** The vault as the operator runs it. */
export interface VaultProcess {
  /** resolves with undefined once it is ready, or with its exit code when it ended before */
  start(): Promise<number | undefined>
  /** exit code; null when the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>
  get(path: string): Promise<Response>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Key files as provisioning lays them out; an app that is not in this network gets another one's public key. */
function writeKeyFiles({ stateDir, network, key }: VaultCell): void {
  const folder = join(stateDir, 'keys')
  mkdirSync(folder)
  const own = key('vault').privateKey
  for (const app of APP_NAMES) {
    const publicKey = createPublicKey(network.privateKeys[app] ?? own)
    writeFileSync(join(folder, `${app}.pub`), publicKey.export({ type: 'spki', format: 'pem' }))
  }
  writeFileSync(join(folder, 'vault.key'), own.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
}

/** Prepares the vault's own process in a cell whose vault of the test's process has been stopped. */
export async function vaultProcess(cell: VaultCell, databaseUrl: string): Promise<VaultProcess> {
  writeKeyFiles(cell)
  const port = await freePort()
  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`)
  const env = {
    YIWANG_STATE: cell.stateDir,
    YIWANG_CELL: cell.network.cell,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    NATS_URL: `nats://127.0.0.1:${cell.network.natsPort}`,
    NATS_PASSWORD: cell.network.passwords['vault'] ?? '',
    LOG_LEVEL: 'fatal',
    KEY_POOL_PORTAL: '60',
    KEY_POOL_CONSOLE: '20',
    KEY_POOL_IMPORT: '0',
  }
  let child: ChildProcess | undefined

  return {
    get,
    async start() {
      const started = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, '..', 'main.ts')], {
        stdio: 'ignore',
        env,
      })
      child = started
      while (started.exitCode === null) {
        const ready = await get('/readyz').then(
          ({ ok }) => ok,
          () => false,
        )
        if (ready) return undefined
        await delay(50)
      }
      return started.exitCode
    },
    async end(signal) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null
      const exited = once(child, 'exit')
      child.kill(signal)
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}
