import type { OwnSystem } from '../system/own-system.ts'

/** What became of acknowledged submissions; lists name those it went wrong for. */
export interface Account {
  readonly acknowledged: number
  /** cases at the console, of acknowledged submissions or not */
  readonly cases: number
  /** receipt numbers without a case */
  readonly lost: readonly string[]
  /** receipt numbers taken in or opened more than once */
  readonly doubled: readonly string[]
}

/** `/receipts/YW261123-7KQ2-9XMD-C` as it stands in the ledger. */
function numberOf(location: string): string {
  return (location.split('/').at(-1) ?? '').replaceAll('-', '')
}

interface Counted {
  readonly number: string
  readonly count: number
}

const COUNT_EVENTS = `
SELECT convert_from(data, 'UTF8')::json->>'receiptNumber' AS number, count(*)::int AS count
  FROM ledger_events WHERE type = $1 GROUP BY 1`

/** Holds the receipts people were given against the portal's ledger, the console's ledger and its cases. */
export async function accountFor(system: OwnSystem, locations: readonly string[]): Promise<Account> {
  const numbers = new Set(locations.map(numberOf))
  const console = system.pool('console')
  const cases = await console.query<{ number: string }>('SELECT receipt_number AS number FROM casework_cases')
  const found = new Set(cases.rows.map(({ number }) => number))
  const taken = await console.query<Counted>(COUNT_EVENTS, ['intake.request-submitted.v1'])
  const opened = await console.query<Counted>(COUNT_EVENTS, ['casework.case-opened.v1'])
  const many = [...taken.rows, ...opened.rows].filter(({ count }) => count > 1)
  return {
    acknowledged: numbers.size,
    cases: cases.rows.length,
    lost: [...numbers].filter((number) => !found.has(number)),
    doubled: [...new Set(many.map(({ number }) => number))],
  }
}
