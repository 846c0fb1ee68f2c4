import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OwnSystem } from './own-system.ts'

/** The receipt of a matter of the demo county or of a fill: its number and the address that opens it. */
export function receiptOf({ context }: Pick<OwnSystem, 'context'>, id: string): { number: string; address: string } {
  const lines = readFileSync(join(context.state.dir, 'demo', 'receipts.txt'), 'utf8').split('\n')
  const [number = '', address = ''] = lines.find((line) => line.endsWith(`  ${id}`))?.split('  ') ?? []
  if (address === '') throw new Error(`no receipt of ${id}`)
  return { number, address }
}
