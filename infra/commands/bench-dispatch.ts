import { machineLine } from '../bench/report.ts'
import { existingFile, readArguments } from '../dispatch/options.ts'
import { FLOOR, ratioLine, reportLines } from '../dispatch/report.ts'
import { runBench } from '../dispatch/run-bench.ts'
import { command } from '../local/command.ts'

const USAGE = 'npm run bench:dispatch [-- --file 文件.jsonl]'
const PUBLIC_FILE = '../shared/data/tipdm2020c/messages_labelled.jsonl'

await command(async () => {
  const { file } = readArguments(process.argv.slice(2), ['file'], USAGE)
  const measured = await runBench(existingFile(file ?? PUBLIC_FILE, USAGE), console.log)
  console.log(`\n${[machineLine(), ...reportLines(measured)].join('\n')}`)
  const [classifier, baseline] = [measured.at(-1), measured.at(-2)]
  if (classifier === undefined || baseline === undefined) return
  console.log(ratioLine(classifier, baseline))
  if (file !== undefined || classifier.quality.macroF1 >= FLOOR) return
  console.error(`✗ macro-F1 低于 ${FLOOR} / macro-F1 below ${FLOOR}`)
  process.exitCode = 1
})
