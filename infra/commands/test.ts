import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { explain } from '../local/operator-error.ts'
import { natsProgram } from '../local/nats-program.ts'
import { openState, projectRoot } from '../local/state.ts'
import { ensureBrowserPackages } from '../local/system-packages.ts'
import { turboRun } from '../local/turbo.ts'
import { parseArguments, testFiles, type TestProject } from '../test/projects.ts'
import { summarize, type VitestReport } from '../test/summary.ts'

const state = openState(readEnvironment().stateDir)
const reportFile = join(state.dir, `test-report-${process.pid}.json`)

/** Why a project cannot run on this machine, undefined when it can. */
async function findObstacle(project: TestProject): Promise<string | undefined> {
  if (project === 'unit') return undefined
  try {
    await natsProgram(state.tools)
  } catch (error) {
    const known = explain(error)
    if (known === undefined) throw error
    return known.message
  }
  const missing = project === 'e2e' ? await ensureBrowserPackages() : []
  if (missing.length === 0) return undefined
  const names = missing.join(' ')
  return `缺少系统软件包 ${names}，且无权安装：请管理员运行 apt-get install ${names} / install the system packages ${names}`
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
  await turboRun('generate', ...(wanted.includes('e2e') ? ['build'] : []))
  const runnable: TestProject[] = []
  let notRun = 0
  for (const project of wanted) {
    const obstacle = await findObstacle(project)
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
