import type { Circumstances } from '@yiwang/kernel'
import { derivedId, type Ledger } from '@yiwang/ledger'
import { serviceItem } from '../aggregates/service-item.ts'
import { oldAgeAllowance } from './old-age-allowance.ts'

/** Lists the demo items in the console's ledger; running it again changes nothing. */
export async function seedServices(ledger: Pick<Ledger, 'execute'>, circumstances: Circumstances): Promise<void> {
  for (const item of [oldAgeAllowance]) {
    const command = { type: 'ListItem', item, circumstances } as const
    const commandId = derivedId('demo', 'list-item', JSON.stringify(item))
    await ledger.execute(serviceItem, { id: item.itemCode, command, commandId })
  }
}
