import { SILENT_AFTER_MS, type Operations, type Replica } from '@yiwang/oversight/contracts'

/** One thing an operator should look at: key of its sentence under `operations.trouble`, and what stands in it. */
export interface Trouble {
  readonly words:
    | 'lineDown'
    | 'lineElsewhere'
    | 'barred'
    | 'gaps'
    | 'unreturned'
    | 'behind'
    | 'silent'
    | 'failed'
    | 'parked'
    | 'quarantined'
    | 'unmarked'
  readonly values: Readonly<Record<string, string | number>>
}

/** Own records normally are back within a second. */
const UNRETURNED_MS = 10_000

function ofLine({ line }: Operations): Trouble[] {
  if (line === undefined) return [{ words: 'lineElsewhere', values: {} }]
  const { isUp, barred, gaps, oldestUnreturnedMs } = line
  return [
    ...(isUp ? [] : [{ words: 'lineDown', values: {} } as const]),
    ...barred.map((chain): Trouble => ({ words: 'barred', values: { chain } })),
    ...(gaps === 0 ? [] : [{ words: 'gaps', values: { count: gaps } } as const]),
    ...(oldestUnreturnedMs < UNRETURNED_MS
      ? []
      : [{ words: 'unreturned', values: { seconds: Math.round(oldestUnreturnedMs / 1_000) } } as const]),
  ]
}

/** How long ago an app was heard, in milliseconds. */
export const silenceOf = ({ heardAt }: Replica, at: string): number | undefined =>
  heardAt === undefined ? undefined : Math.max(0, Date.parse(at) - Date.parse(heardAt))

function ofReplica(replica: Replica, at: string): Trouble[] {
  const { origin, lane, kept, announced = 0 } = replica
  const silence = silenceOf(replica, at) ?? 0
  return [
    ...(announced > kept ? [{ words: 'behind', values: { origin, lane, count: announced - kept } } as const] : []),
    ...(silence > SILENT_AFTER_MS
      ? [{ words: 'silent', values: { origin, lane, seconds: Math.round(silence / 1_000) } } as const]
      : []),
  ]
}

/** Everything that is not as it should be, the most pressing first; nothing when all is well. */
export function troublesOf(operations: Operations): Trouble[] {
  const { replicas, projections, parked, quarantined, unmarked, at } = operations
  return [
    ...projections.flatMap(({ name, failed }): Trouble[] =>
      failed === undefined ? [] : [{ words: 'failed', values: { name, ...failed } }],
    ),
    ...ofLine(operations),
    ...quarantined.map(({ reason, messages }): Trouble => ({
      words: 'quarantined',
      values: { reason, count: messages },
    })),
    ...replicas.flatMap((replica) => ofReplica(replica, at)),
    ...parked.map(({ name, code, count }): Trouble => ({ words: 'parked', values: { name, code, count } })),
    ...(unmarked === 0 ? [] : [{ words: 'unmarked', values: { count: unmarked } } as const]),
  ]
}
