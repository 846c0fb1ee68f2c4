import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { childEnvironment } from '../env.ts'
import { findFreePort } from '../local/ports.ts'
import { projectRoot } from '../local/state.ts'
import { temporaryState } from '../local/temporary-state.ts'

let state: ReturnType<typeof temporaryState>
let ports: number[]
let supervisor: ChildProcess
let output: string[]

function start(): void {
  output = []
  const entry = join(projectRoot, 'infra/start/fixtures/tiny-start.ts')
  supervisor = spawn(process.execPath, ['--import', 'tsx', entry, ...ports.map(String)], {
    cwd: projectRoot,
    env: childEnvironment({ YIWANG_STATE: state.stateDir }),
    // A group of its own, as a terminal gives every command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text))
  }
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 15_000, interval: 50 }).toBe(true)
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  )
}

const says = (text: string) => () => output.join('').includes(text)
const isSilent = async (): Promise<boolean> => (await Promise.all(ports.map(answers))).every((answer) => !answer)

beforeEach(async () => {
  state = temporaryState()
  ports = [await findFreePort(), await findFreePort()]
})

afterEach(() => {
  if (supervisor.exitCode === null && supervisor.signalCode === null) supervisor.kill('SIGKILL')
  state.remove()
})

describe('the supervisor', () => {
  it('leaves nothing behind after Ctrl-C', async () => {
    start()
    await until(says('ready'))
    expect(await Promise.all(ports.map(answers))).toEqual([true, true])

    process.kill(-(supervisor.pid ?? 0), 'SIGINT')
    expect(await once(supervisor, 'exit')).toEqual([0, null])
    expect(await isSilent()).toBe(true)
    expect(readdirSync(join(state.stateDir, 'run'))).toEqual([])
  })

  it('leaves nothing behind when it is killed outright, and starts again', async () => {
    start()
    await until(says('ready'))
    supervisor.kill('SIGKILL')
    await once(supervisor, 'exit')
    await until(isSilent)

    start()
    await until(says('ready'))
    supervisor.kill('SIGTERM')
    expect(await once(supervisor, 'exit')).toEqual([0, null])
  })

  it('says which server ended and keeps the others running', async () => {
    start()
    await until(says('ready'))
    await fetch(`http://127.0.0.1:${ports[0]}/die`).catch(() => undefined)
    await until(says(`tiny-${ports[0]} 意外退出（exit code 3）`))
    expect(await answers(ports[1] ?? 0)).toBe(true)
    supervisor.kill('SIGINT')
    expect(await once(supervisor, 'exit')).toEqual([0, null])
  })

  it('stops what it had started when a port is busy', async () => {
    const other = createServer().listen(ports[1], '127.0.0.1')
    await once(other, 'listening')
    start()
    expect(await once(supervisor, 'exit')).toEqual([1, null])
    expect(output.join('')).toContain(`端口 ${ports[1]}（tiny-${ports[1]}）已被占用`)
    expect(await answers(ports[0] ?? 0)).toBe(false)
    other.close()
  })

  it('refuses to run twice on one state folder', async () => {
    start()
    await until(says('ready'))
    const first = supervisor
    start()
    expect(await once(supervisor, 'exit')).toEqual([1, null])
    expect(output.join('')).toContain(`一网已在运行（进程 ${first.pid}`)
    first.kill('SIGINT')
    expect(await once(first, 'exit')).toEqual([0, null])
  })
})
