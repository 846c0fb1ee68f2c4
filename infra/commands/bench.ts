import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { machineLine, ratiosOf, tableLines } from '../bench/report.ts'
import { runBench } from '../bench/run-bench.ts'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'

await command(async () => {
  console.log('… 启动一套临时系统 / starting a platform of its own')
  const result = await runBench((line) => console.log(`… ${line}`))
  console.log(`\n${tableLines(result).join('\n')}`)
  const folder = join(readEnvironment().stateDir, 'bench')
  const at = new Date().toISOString()
  const file = join(folder, `${at.replaceAll(/[:.]/g, '-')}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify({ at, machine: machineLine(), ratios: ratiosOf(result), ...result }, null, 2))
  console.log(`\n${file}`)
})
