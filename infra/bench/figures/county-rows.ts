import { UNTOUCHED, type MatterRow } from '@yiwang/oversight'

/** A county for figures to be counted of. */
export interface County {
  readonly matters: number
  /** over which the matters are spread, up to `now` */
  readonly days: number
  readonly now: Date
  /** community codes */
  readonly places: readonly string[]
  readonly units: readonly string[]
}

const DAY_MS = 24 * 3_600_000
const CHANNELS = ['portal', 'portal', 'portal', 'hotline', 'hotline', 'hotline', 'window', 'grid'] as const
const KINDS = ['help', 'help', 'help', 'complaint', 'complaint', 'consultation', 'consultation', 'suggestion', 'report']

/** Numbers between 0 and 1 that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const uuidOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** More in the working day than at night, and never later than now. */
function takenIn(n: number, { matters, days, now }: County, random: () => number): number {
  const day = now.getTime() - (n * days * DAY_MS) / matters
  const midnight = Math.floor((day + 8 * 3_600_000) / DAY_MS) * DAY_MS - 8 * 3_600_000
  const hour = 7 + (random() + random() + random()) * 5
  return Math.min(midnight + hour * 3_600_000, now.getTime() - random() * 60_000)
}

const endOfDay = (at: number): number => Math.ceil((at + 8 * 3_600_000) / DAY_MS) * DAY_MS - 8 * 3_600_000 - 1_000

/** What became of a matter by now: most are answered in days and closed, some are late, some were sent back. */
function progress(taken: number, now: number, random: () => number): Partial<MatterRow> {
  const iso = (at: number): string => new Date(at).toISOString()
  const dispatchedAt = taken + random() ** 2 * 30 * 3_600_000
  if (dispatchedAt > now) return { state: 'open' }
  const deadline = endOfDay(taken + (random() < 0.15 ? 1 : 5) * DAY_MS)
  const respond_by = iso(endOfDay(taken + DAY_MS))
  const answeredAt = dispatchedAt + random() ** 1.6 * 7 * DAY_MS
  const is_late = Math.min(answeredAt, now) > deadline
  const hops = random() < 0.08 ? 2 : 1
  const contactAt = dispatchedAt + random() ** 2 * 40 * 3_600_000
  const first_contact_at = contactAt < Math.min(now, answeredAt) ? iso(contactAt) : null
  const base = { hops, deadline: iso(deadline), promised_by: iso(deadline), respond_by, first_contact_at }
  if (answeredAt > now) {
    const state = random() < 0.2 ? 'dispatched' : 'handling'
    return { ...base, state, is_late, broke_promise: is_late }
  }
  const answered = { first_reply_at: iso(answeredAt), replied_at: iso(answeredAt), rounds: 1 }
  const first_action_at = iso(Math.min(answeredAt, contactAt + random() * 20 * 3_600_000))
  return { ...base, ...answered, first_action_at, broke_promise: is_late, ...ending(answeredAt, now, random) }
}

const closed = (at: number): Partial<MatterRow> => ({ state: 'closed', closed_at: new Date(at).toISOString() })

/** Not solved: taken up again, and four days later done with. */
function sentBack(saidAt: number, now: number): Partial<MatterRow> {
  const again = { reopened: 1, reopened_at: new Date(saidAt).toISOString(), result: 'not', result_round: 1 }
  const doneAt = saidAt + 4 * DAY_MS
  return doneAt > now
    ? { ...again, state: 'handling' }
    : { ...again, ...closed(doneAt), rounds: 2, outcome: 'unconfirmed' }
}

function ending(answeredAt: number, now: number, random: () => number): Partial<MatterRow> {
  const saidAt = answeredAt + random() * 6 * DAY_MS
  const closesAt = answeredAt + 15 * DAY_MS
  const luck = random()
  const rated = random() < 0.45 ? { score: [5, 5, 5, 4, 4, 3, 2, 1][Math.floor(random() * 8)] ?? 5 } : {}
  if (luck < 0.6 && saidAt < now) {
    if (luck > 0.53) return sentBack(saidAt, now)
    const result = luck < 0.45 ? 'solved' : 'partly'
    return { ...closed(saidAt), ...rated, result, result_round: 1, outcome: result }
  }
  return closesAt < now ? { ...closed(closesAt), ...rated, outcome: 'unconfirmed' } : { state: 'replied' }
}

/** Some of a county's matters, from the newest on. */
export function* rowsOf(county: County, { from, to }: { from: number; to: number }): Generator<MatterRow> {
  for (let n = from; n < to; n += 1) {
    const random = seeded(n + 1)
    const pick = <Value>(values: readonly Value[]): Value | undefined =>
      values[Math.floor(random() ** 1.3 * values.length)]
    const taken = takenIn(n, county, random)
    const what = progress(taken, county.now.getTime(), random)
    const isWithUnit = what.state !== 'open'
    yield {
      ...UNTOUCHED,
      matter_id: uuidOf(n),
      receipt_number: `YW${String(n).padStart(15, '0')}`,
      channel: pick(CHANNELS) ?? 'portal',
      kind: pick(KINDS) ?? 'help',
      state: 'open',
      unit_id: isWithUnit ? (pick(county.units) ?? null) : null,
      division_code: random() < 0.04 ? null : (pick(county.places) ?? null),
      historical: false,
      taken_in_at: new Date(taken).toISOString(),
      ...what,
    }
  }
}
