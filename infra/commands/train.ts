import { resolve } from 'node:path'
import { modelPath } from '@yiwang/algorithms'
import { existingFile, readArguments } from '../dispatch/options.ts'
import { runTrain } from '../dispatch/run-train.ts'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { projectRoot } from '../local/state.ts'

const USAGE = 'npm run train -- --file 文件.jsonl [--out 模型.json]'

await command(async () => {
  const { file, out } = readArguments(process.argv.slice(2), ['file', 'out'], USAGE)
  await runTrain({
    file: existingFile(file, USAGE),
    out: out === undefined ? modelPath(readEnvironment().stateDir) : resolve(projectRoot, out),
    tell: console.log,
  })
  console.log('工作台下次启动时用上它 / the console goes by it from its next start on')
})
