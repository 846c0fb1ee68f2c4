import { join } from 'node:path'
import { childEnvironment, readEnvironment } from '../env.ts'
import { extractProgram } from './debian.ts'
import { OperatorError } from './operator-error.ts'
import { findProgram, run } from './programs.ts'

const NAME = 'nats-server'
const MODULE = 'github.com/nats-io/nats-server/v2@v2.15.2'

async function buildWithGo(toolsDir: string): Promise<string | undefined> {
  const go = findProgram('go', ['/usr/local/go/bin'])
  if (go === undefined) return undefined
  const built = await run([go, 'install', MODULE], { env: childEnvironment({ GOBIN: toolsDir }) })
  return built.ok ? findProgram(NAME, [toolsDir]) : undefined
}

/**
 * nats-server, wherever it is to be had: on the machine, in the tools folder from an earlier run, out of the distribution's
 * package, or built with Go. The package is unpacked, not installed: installing would start a server of its own.
 *
 * @param toolsDir - `State.tools`
 */
export async function natsProgram(toolsDir: string): Promise<string> {
  const { stateDir, mayInstall } = readEnvironment()
  // A test's own state folder need not fetch what the project has already.
  const present = findProgram(NAME, [toolsDir, join(stateDir, 'tools')])
  if (present !== undefined) return present
  if (mayInstall) {
    const fetched = (await extractProgram(NAME, `usr/sbin/${NAME}`, toolsDir)) ?? (await buildWithGo(toolsDir))
    if (fetched !== undefined) return fetched
  }
  throw new OperatorError(
    '缺少 nats-server，也无法自动取得：请安装系统软件包 nats-server（Debian：apt install nats-server）',
    'nats-server is missing and could not be fetched: install the system package nats-server',
  )
}
