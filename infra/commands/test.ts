import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { explain, OperatorError } from '../local/operator-error.ts'
import { natsProgram } from '../local/nats-program.ts'
import { openState, projectRoot } from '../local/state.ts'
import { ensureBrowserPackages } from '../local/system-packages.ts'
import { turboRun } from '../local/turbo.ts'
import { parseArguments, testFiles, type TestProject } from '../test/projects.ts'
import { summarize, type VitestReport } from '../test/summary.ts'

const state = openState(readEnvironment().stateDir)
const reportFile = join(state.dir, `test-report-${process.pid}.json`)

/** What stands in the way, in the operator's words; undefined when nothing does. */
async function obstacleOf(attempt: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    const known = explain(error)
    if (known === undefined) throw error
    return known.message
  }
}

async function browsers(): Promise<void> {
  const missing = (await ensureBrowserPackages()).join(' ')
  if (missing === '') return
  throw new OperatorError(
    `缺少系统软件包 ${missing}，且无权安装：请管理员运行 apt-get install ${missing}`,
    `install the system packages ${missing}`,
  )
}

/** What each kind of test needs besides the installed dependencies. */
const NEEDS: Readonly<Record<TestProject, () => Promise<unknown>>> = {
  unit: () => Promise.resolve(),
  int: () => natsProgram(state.tools),
  e2e: async () => {
    await turboRun('build')
    await natsProgram(state.tools)
    await browsers()
  },
}

function runVitest(projects: readonly TestProject[], args: readonly string[]): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const flags = [...projects.flatMap((project) => ['--project', project]), ...reporters, ...args]
  const child = spawn('vitest', ['run', '--passWithNoTests', ...flags], {
    cwd: projectRoot,
    env: childEnvironment({ NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1))
  })
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport
  } catch {
    // Vitest ended before it could write one; its exit code tells.
    return undefined
  } finally {
    rmSync(reportFile, { force: true })
  }
}

await command(async () => {
  const { wanted, rest } = parseArguments(process.argv.slice(2))
  const runnable: TestProject[] = []
  let notRun = 0
  for (const project of wanted) {
    const obstacle = await obstacleOf(NEEDS[project])
    if (obstacle === undefined) {
      runnable.push(project)
      continue
    }
    const files = testFiles(project)
    notRun += Math.max(files.length, 1)
    console.error(`✗ ${project}：${files.length} 个测试文件未运行 / not run — ${obstacle}`)
  }
  const exitCode = runnable.length > 0 ? await runVitest(runnable, rest) : 0
  const { line, isGood } = summarize({ report: readReport(), exitCode, notRun })
  console.log(line)
  process.exitCode = isGood ? 0 : 1
})
