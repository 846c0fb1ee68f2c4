import { modelPath } from '@yiwang/algorithms'
import { existingFile, readArguments } from '../dispatch/options.ts'
import { runPredict } from '../dispatch/run-predict.ts'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'

const USAGE = 'npm run predict -- --file 文件.jsonl [--model 模型.json]'

await command(async () => {
  const { file, model } = readArguments(process.argv.slice(2), ['file', 'model'], USAGE)
  const unread = await runPredict({
    file: existingFile(file, USAGE),
    model: model === undefined ? undefined : existingFile(model, USAGE),
    trained: modelPath(readEnvironment().stateDir),
    print: console.log,
    warn: console.error,
  })
  if (unread > 0) process.exitCode = 1
})
