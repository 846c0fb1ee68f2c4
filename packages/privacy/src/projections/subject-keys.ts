import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { sealedBoxesIn } from '../boxes.ts'
import { SubjectKeysIssued } from '../events.ts'

type SubjectKeyRow = {
  readonly subject_id: string
  readonly pool: string | null
  readonly public_key: string | null
  readonly used_at: string | null
}

interface IssuedKeys {
  readonly pool: string
  readonly publicKeys: ReadonlyMap<string, string>
}

/** Reads an event's keys once, not once for each of its 500 keys. */
function createIssuedReader(origin: string): (event: RecordedEvent) => IssuedKeys | undefined {
  const read = new WeakMap<RecordedEvent, IssuedKeys>()
  return (event) => {
    const known = read.get(event)
    if (known !== undefined || event.origin !== origin) return known
    const issued = SubjectKeysIssued.match(event)
    if (issued === undefined) return undefined
    const publicKeys = new Map(issued.keys.map(({ subjectId, publicKey }) => [subjectId, publicKey]))
    const keys = { pool: issued.pool, publicKeys }
    read.set(event, keys)
    return keys
  }
}

/**
 * Issued keys, and which of them already belong to a person: the first box sealed under a key takes it out of the pool.
 * Keys count only from this cell's vault, and the first key of a subject stands: whoever could slip in a key of their own
 * would read what is sealed under it.
 */
export function createSubjectKeys(cell: string): Projection {
  const issuedBy = createIssuedReader(`${cell}/vault`)
  return defineProjection<SubjectKeyRow>({
    name: 'privacy_subject_keys',
    version: 1,
    table: 'privacy_subject_keys',
    key: 'subject_id',
    keysOf(event) {
      const issued = issuedBy(event)
      if (issued !== undefined) return [...issued.publicKeys.keys()]
      return [...new Set(sealedBoxesIn(event.data).map(({ box }) => box.subjectId))]
    },
    evolve(row, event, subjectId) {
      const known = row ?? { subject_id: subjectId, pool: null, public_key: null, used_at: null }
      const issued = issuedBy(event)
      if (issued === undefined) return { ...known, used_at: known.used_at ?? event.recordedAt }
      const publicKey = issued.publicKeys.get(subjectId)
      if (known.public_key !== null || publicKey === undefined) return known
      return { ...known, pool: issued.pool, public_key: publicKey }
    },
  })
}
