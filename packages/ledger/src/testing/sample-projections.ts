import type pg from 'pg'
import { defineProjection, type Projection } from '../projections/define-projection.ts'
import { Noted } from './sample-events.ts'

export interface NotesRow extends Record<string, unknown> {
  readonly stream_id: string
  readonly count: number
  readonly last_at: string
  readonly texts: readonly string[]
  readonly tags: readonly string[] | null
  readonly weight: number | null
}

/** A table with every kind of column projections use. */
export async function createNotesTable(admin: pg.Pool, name = 'sample_notes'): Promise<void> {
  await admin.query(
    `CREATE TABLE ${name} (stream_id text PRIMARY KEY, count int NOT NULL, last_at timestamptz(3) NOT NULL,
                           texts jsonb NOT NULL, tags text[], weight double precision);
     GRANT ALL ON ${name} TO yiwang_app`,
  )
}

const FIRST = { last_at: '', count: 0, texts: [], weight: null }

/** Folds notes per stream: a note saying "remove" removes the row, one saying "fail" cannot be folded. */
export function notesProjection(change: Partial<Projection<NotesRow>> = {}): Projection {
  return defineProjection<NotesRow>({
    name: 'notes',
    version: 1,
    table: 'sample_notes',
    key: 'stream_id',
    keysOf: (event) => (Noted.match(event) === undefined ? [] : [event.streamId]),
    evolve(row, event, key) {
      const text = Noted.match(event)?.text ?? ''
      if (text === 'remove') return null
      if (text === 'fail') throw new Error('cannot be folded')
      // Compares with what it wrote itself: a fold that depended on batches would differ here.
      const before = row ?? FIRST
      const isSameTime = before.last_at === event.occurredAt
      return {
        stream_id: key,
        count: before.count + 1,
        last_at: event.occurredAt,
        texts: [...before.texts, text],
        tags: isSameTime ? ['same', 'a,b "c"'] : null,
        weight: (before.weight ?? 0.1) + 0.2,
      }
    },
    ...change,
  })
}
