import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { childEnvironment } from '../env.ts'
import { projectRoot } from '../local/state.ts'
import { temporaryState } from '../local/temporary-state.ts'

const run = promisify(execFile)
const entry = join(projectRoot, 'infra/commands/import.ts')
const file = 'packages/import/src/fixtures/invented.csv'

let state: ReturnType<typeof temporaryState>
beforeAll(() => {
  state = temporaryState()
})
afterAll(() => {
  state.remove()
})

function importing(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = childEnvironment({ YIWANG_STATE: state.stateDir, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' })
  return run(process.execPath, ['--import', 'tsx', entry, ...args], { cwd: projectRoot, env })
}

it('says in one line that the platform does not run', async () => {
  await expect(importing('--file', file, '--map', 'tipdm-replies')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^✗ 一网没有运行：.*npm start.*\n$/) as string,
  })
})

it('checks a file without the platform and lists what it would refuse, with nothing of what stood there', async () => {
  const { stdout } = await importing('--file', file, '--map', 'tipdm-replies', '--dry-run')
  expect(stdout).toContain('读到 15 行，可导入 4')
  const folder = join(state.stateDir, 'imports')
  const [rejected = '', figures = ''] = readdirSync(folder).toSorted((a, b) => b.localeCompare(a))
  const list = readFileSync(join(folder, rejected), 'utf8')
  expect(list).toContain('6,reply_before_message,答复早于提出\n')
  expect(list.trim().split('\n')).toHaveLength(12)
  expect(list).not.toMatch(/早还是晚|账号|9005/)
  expect(JSON.parse(readFileSync(join(folder, figures), 'utf8'))).toMatchObject({
    isDryRun: true,
    read: 15,
    imported: 4,
  })
})
