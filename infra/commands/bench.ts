import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureFigures } from '../bench/figures/measure-figures.ts'
import { measureHeap } from '../bench/heap.ts'
import { measureLists } from '../bench/lists/measure-lists.ts'
import type { ListFigure } from '../bench/ask-both.ts'
import { heapLine, listLines, machineLine, ratiosOf, tableLines } from '../bench/report.ts'
import { runBench } from '../bench/run-bench.ts'
import { readEnvironment } from '../env.ts'
import { command } from '../local/command.ts'
import { findFreePort } from '../local/ports.ts'
import { startPostgres } from '../local/postgres.ts'
import { temporaryState } from '../local/temporary-state.ts'

/** Matters that wait for the console: a county's day, all at once. */
const HEAP = 3_000

const tell = (line: string): void => console.log(`… ${line}`)

function keep(figures: object): void {
  const folder = join(readEnvironment().stateDir, 'bench')
  const at = new Date().toISOString()
  const file = join(folder, `${at.replaceAll(/[:.]/g, '-')}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify({ at, machine: machineLine(), ...figures }, null, 2))
  console.log(`\n${file}`)
}

async function benchFlow(): Promise<void> {
  console.log('… 启动一套临时系统 / starting a platform of its own')
  const result = await runBench(tell)
  console.log(`\n${tableLines(result).join('\n')}`)
  keep({ ratios: ratiosOf(result), ...result })
}

type Measure = (adminUrl: string, tell: (line: string) => void) => Promise<ListFigure[]>

/** What questions cost a large county beside a small one, on a server of their own. */
async function benchSizes(name: 'lists' | 'figures', measure: Measure): Promise<void> {
  console.log(`… ${name}：一万件和一百万件 / ten thousand matters and a million`)
  const { stateDir, remove } = temporaryState()
  const server = await startPostgres({ stateDir, port: await findFreePort() })
  try {
    const found = await measure(server.adminUrl, tell)
    console.log(`\n${machineLine()}\n\n${listLines(found).join('\n')}`)
    keep({ [name]: found })
  } finally {
    await server.stop()
    remove()
  }
}

/** What a console makes of everything that arrived while it was away. */
async function benchHeap(): Promise<void> {
  const figure = await measureHeap(HEAP, tell)
  console.log(`\n${machineLine()}\n\n${heapLine(figure)}`)
  keep({ heap: figure })
}

/** `npm run bench` measures everything; `-- flow`, `-- heap`, `-- lists` or `-- figures` only that. */
await command(async () => {
  const wanted = process.argv.slice(2)
  const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part)
  if (isWanted('flow')) await benchFlow()
  if (isWanted('heap')) await benchHeap()
  if (isWanted('lists')) await benchSizes('lists', measureLists)
  if (isWanted('figures')) await benchSizes('figures', measureFigures)
})
