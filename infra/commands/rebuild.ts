import { parseArgs } from 'node:util'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'
import { PROJECTIONS_OF, type Place, type RebuildableApp } from '../rebuild/projections-of.ts'
import { rebuildable, rebuildApp, type Rebuilt } from '../rebuild/rebuild-app.ts'
import { createContext, type StartContext } from '../start/context.ts'
import { ensureServices, isRunning, openDatabase } from '../verify/open-cell.ts'

const APPS = Object.keys(PROJECTIONS_OF) as RebuildableApp[]

function chosenApp(wanted: string | undefined): RebuildableApp {
  const app = APPS.find((name) => name === wanted)
  if (app !== undefined) return app
  throw new OperatorError(`请用 --app 指明应用：${APPS.join(' ')}`, `say which app: --app ${APPS.join('|')}`)
}

function assertName(app: RebuildableApp, place: Place, name: string | undefined): void {
  const names = rebuildable(app, place)
  if (name === undefined || names.includes(name)) return
  throw new OperatorError(`${app} 没有投影“${name}”，可用：${names.join(' ')}`, `${app} has no projection "${name}"`)
}

function assertStopped(context: StartContext): void {
  if (!isRunning(context)) return
  throw new OperatorError(
    '一网正在运行：请先按 Ctrl-C 停止，再重建；重建时应用不能同时折叠同一张表',
    'still running: stop it first, an app must not fold a table that is being rebuilt',
  )
}

const OUTCOMES: Readonly<Record<Rebuilt['outcome'], string>> = {
  same: '与重建前一致 / same as before',
  different: '与重建前不同，现以账本为准 / differed, now as the ledger has it',
  later: '已清空，应用启动后经保险库重新编入 / emptied, filled through the vault once the app runs',
}

function report({ name, rows, outcome }: Rebuilt): void {
  const line = `${name}：${rows} 行，${OUTCOMES[outcome]}`
  if (outcome === 'different') console.error(`✗ ${line}`)
  else console.log(`✓ ${line}`)
}

await command(async () => {
  const { values } = parseArgs({ options: { app: { type: 'string' }, projection: { type: 'string' } } })
  const app = chosenApp(values.app)
  const context = createContext(false)
  assertStopped(context)
  try {
    await ensureServices(context, ['postgres'])
    const place = { cell: context.settings.cell, stateDir: context.state.dir, keys: context.state.keys }
    assertName(app, place, values.projection)
    const pool = openDatabase(context, app)
    try {
      const rebuilt = await rebuildApp({ app, place, pool, name: values.projection })
      for (const each of rebuilt) report(each)
      process.exitCode = rebuilt.some(({ outcome }) => outcome === 'different') ? 1 : 0
    } finally {
      await pool.end()
    }
  } finally {
    await context.stopAll()
  }
})
