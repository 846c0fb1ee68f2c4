import type pg from 'pg'

interface Returned {
  readonly seq: number
  readonly ahead: readonly number[]
}

/** Moves the contiguous mark as far as the seqs seen allow; what lies behind a hole waits in `ahead`. */
export function advanceReturned({ seq, ahead }: Returned, seen: readonly number[]): Returned {
  const waiting = new Set([...ahead, ...seen].filter((candidate) => candidate > seq))
  let mark = seq
  while (waiting.delete(mark + 1)) mark += 1
  return { seq: mark, ahead: [...waiting].toSorted((a, b) => a - b) }
}

/** Records which of a ledger's own events have come back on the stream. */
export async function markReturned(client: pg.ClientBase, lane: string, seen: readonly number[]): Promise<void> {
  const { rows } = await client.query<{ seq: number; ahead: number[] }>(
    'SELECT seq, ahead FROM ledger_returned WHERE lane = $1 FOR UPDATE',
    [lane],
  )
  const before = { seq: Number(rows[0]?.seq ?? 0), ahead: (rows[0]?.ahead ?? []).map(Number) }
  const after = advanceReturned(before, seen)
  await client.query(
    `INSERT INTO ledger_returned (lane, seq, ahead) VALUES ($1, $2, $3)
     ON CONFLICT (lane) DO UPDATE SET seq = excluded.seq, ahead = excluded.ahead`,
    [lane, after.seq, after.ahead],
  )
}
