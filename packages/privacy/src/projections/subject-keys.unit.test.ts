import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import type { NewEvent, RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { SubjectKeysIssued } from '../events.ts'
import { createSubjectKeys } from './subject-keys.ts'

const projection = createSubjectKeys('demo')
const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
const other = '019a5b0c-0000-7000-8000-00000000005b'
const keyA = 'A'.repeat(43)
const keyB = 'B'.repeat(43)

function issued(publicKey: string, origin = 'demo/vault'): RecordedEvent[] {
  const keys = [{ subjectId, publicKey }]
  const data = { pool: 'portal' as const, keys }
  const event = SubjectKeysIssued.create({ id: other, data, circumstances: testCircumstances() })
  return recordedEvents([event], { origin })
}

function used(recordedAt: string): RecordedEvent[] {
  const fields = { narrative: { purpose: '办理', retention: 'P3Y' } }
  const box = { v: 1, subjectId, epk: keyA, ct: 'AAAA', fields }
  const event: NewEvent = {
    id: other,
    type: 'elsewhere.unheard-of.v9',
    lane: 'open',
    circumstances: testCircumstances(),
    data: { first: box, second: box },
  }
  return recordedEvents([event], { origin: 'demo/portal', recordedAt })
}

function fold(events: readonly RecordedEvent[]): unknown {
  let row: ReturnType<typeof projection.evolve> = null
  for (const event of events) for (const key of projection.keysOf(event)) row = projection.evolve(row, event, key)
  return row
}

describe('the key pool', () => {
  const at = '2026-11-23T03:00:00.000Z'
  const later = '2026-11-23T04:00:00.000Z'

  it('holds a key until the first box is sealed under it', () => {
    expect(fold(issued(keyA))).toEqual({ subject_id: subjectId, pool: 'portal', public_key: keyA, used_at: null })
    expect(fold([...issued(keyA), ...used(at), ...used(later)])).toMatchObject({ used_at: at })
  })

  it('does not offer a key whose box came before it', () => {
    expect(fold([...used(at), ...issued(keyA)])).toEqual({
      subject_id: subjectId,
      pool: 'portal',
      public_key: keyA,
      used_at: at,
    })
  })

  it('never exchanges a key, and takes keys from the vault of its own cell only', () => {
    expect(fold([...issued(keyA), ...issued(keyB)])).toMatchObject({ public_key: keyA })
    expect(fold(issued(keyB, 'demo/portal'))).toBeNull()
    expect(fold(issued(keyB, 'other/vault'))).toBeNull()
  })

  it('counts a box once per subject and ignores events without boxes', () => {
    expect(used(at).flatMap((event) => projection.keysOf(event))).toEqual([subjectId])
  })
})
