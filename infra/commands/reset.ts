import { rmSync } from 'node:fs'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'
import { erasePostgres } from '../local/postgres.ts'
import { findRunning, reapLeftover } from '../local/process-identity.ts'
import { openState } from '../local/state.ts'

await command(async () => {
  const state = openState(readEnvironment().stateDir)
  if (findRunning(state.run, 'supervisor') !== undefined) {
    throw new OperatorError('一网正在运行：请先按 Ctrl-C 停止', 'still running: stop it first')
  }
  if (!process.argv.includes('--yes')) {
    throw new OperatorError(
      `将删除 ${state.dir} 中的全部数据库、事件流、密钥与日志，不可恢复：确认请运行 npm run reset -- --yes`,
      'this deletes all data and keys: confirm with --yes',
    )
  }
  await reapLeftover(state.run, 'postgres', 'SIGINT')
  await reapLeftover(state.run, 'nats-server', 'SIGTERM')
  erasePostgres(state.dir)
  rmSync(state.dir, { recursive: true })
  console.log('已清空 / all deleted')
})
