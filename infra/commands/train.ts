import { resolve } from 'node:path'
import { modelPath } from '@yiwang/algorithms'
import { knownLabels } from '../dispatch/known-labels.ts'
import { existingFile, readArguments } from '../dispatch/options.ts'
import { runTrain } from '../dispatch/run-train.ts'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { projectRoot } from '../local/state.ts'

const USAGE = 'npm run train -- --file 文件.jsonl [--out 模型.json] [--anyway]'
const ANYWAY = '--anyway'

await command(async () => {
  const typed = process.argv.slice(2)
  const named = readArguments(
    typed.filter((argument) => argument !== ANYWAY),
    ['file', 'out'],
    USAGE,
  )
  const settings = readEnvironment()
  const file = existingFile(named.file, USAGE)
  const out = named.out === undefined ? modelPath(settings.stateDir) : resolve(projectRoot, named.out)
  const known = await knownLabels(settings, console.log)
  await runTrain({ file, out, known, isAnyway: typed.includes(ANYWAY), tell: console.log })
  console.log('工作台下次启动时用上它 / the console goes by it from its next start on')
  console.log(
    `要回到自带词表，删去 ${out} 再启动 / to go back to the starter lexicon, delete that file and start again`,
  )
})
