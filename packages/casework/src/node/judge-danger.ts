import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { DANGER_PATTERN } from '@yiwang/intake/contracts'
import type { Clock } from '@yiwang/kernel'
import { createWorkerLoop, inTransaction, type WorkerLoop } from '@yiwang/ledger'
import type { CaseText } from '../api.ts'
import { tellsOfDanger } from '../story.ts'

/** Which words a text was judged by. */
const WORDS = createHash('sha256').update(DANGER_PATTERN).digest('hex').slice(0, 16)
const PAGE = 500
/** Leaves the database to whoever waits for it. */
const PAUSE_MS = 50
const HOUR_MS = 3_600_000

type Judged = Pick<CaseText, 'eventId' | 'part' | 'title' | 'body'> & { readonly tellsOfDanger: boolean }

interface Place {
  readonly before: string | null
  readonly isDone: boolean
}

type Client = Parameters<Parameters<typeof inTransaction>[1]>[0]

interface JudgeParts {
  readonly pool: Parameters<typeof inTransaction>[0]
  readonly clock: Clock
}

/** Where the pass stands, held for us; undefined while another process is at it. */
async function holdPlace(client: Client): Promise<Place | undefined> {
  await client.query('DELETE FROM casework_danger_passes WHERE words <> $1', [WORDS])
  await client.query('INSERT INTO casework_danger_passes (words) VALUES ($1) ON CONFLICT DO NOTHING', [WORDS])
  const { rows } = await client.query<Place>(
    `SELECT before, done_at IS NOT NULL AS "isDone" FROM casework_danger_passes WHERE words = $1 FOR UPDATE SKIP LOCKED`,
    [WORDS],
  )
  return rows[0]
}

/**
 * Judges the next of the texts by the words of danger of today, the newest first, for those may still wait to be dispatched;
 * answers whether there may be more. Texts indexed from now on are judged as they are indexed.
 */
export async function judgeNextTexts({ pool, clock }: JudgeParts): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const place = await holdPlace(client)
    if (place === undefined || place.isDone) return false
    const { rows } = await client.query<Judged>(
      `SELECT event_id AS "eventId", part, title, body, tells_of_danger AS "tellsOfDanger" FROM casework_texts
        WHERE $1::uuid IS NULL OR event_id < $1 ORDER BY event_id DESC LIMIT ${PAGE}`,
      [place.before],
    )
    for (const judged of [true, false]) {
      const wrong = rows.filter((text) => text.tellsOfDanger !== judged && tellsOfDanger([text]) === judged)
      await client.query('UPDATE casework_texts SET tells_of_danger = $2 WHERE event_id = ANY($1::uuid[])', [
        wrong.map(({ eventId }) => eventId),
        judged,
      ])
    }
    const mayBeMore = rows.length === PAGE
    await client.query(
      'UPDATE casework_danger_passes SET before = coalesce($2, before), done_at = $3 WHERE words = $1',
      [WORDS, rows.at(-1)?.eventId ?? null, mayBeMore ? null : clock.now()],
    )
    return mayBeMore
  })
}

/** Sees to it that every text was judged by the words of today, also after an upgrade, in small steps beside all other work. */
export function judgeDangerAnew(parts: JudgeParts, onError: (error: unknown) => void): Pick<WorkerLoop, 'stop'> {
  const loop = createWorkerLoop({
    async round() {
      const mayBeMore = await judgeNextTexts(parts)
      if (mayBeMore) await delay(PAUSE_MS)
      return mayBeMore
    },
    onError,
    pollMs: HOUR_MS,
  })
  loop.start()
  return loop
}
