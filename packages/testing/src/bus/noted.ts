import { randomUUID } from 'node:crypto'
import { defineEvent, type Lane } from '@yiwang/kernel'
import type { Appended } from '@yiwang/ledger'
import { z } from 'zod'
import type { TestApp } from '../test-app.ts'

/** Stands in every event of the inner lane; whoever reads it has read what he must not. */
export const SECRET = '内部资料'

const schema = z.object({ text: z.string() })
const sample = { text: '雨后路面积水' }
const Noted = {
  open: defineEvent({ type: 'testing.noted.v1', lane: 'open', title: '记下', schema, sample }),
  inner: defineEvent({ type: 'testing.kept.v1', lane: 'inner', title: '内部记下', schema, sample }),
}

/** Has an app write one event, a command of its own stream. */
export async function note(app: TestApp, lane: Lane = 'open', id: string = randomUUID()): Promise<Appended> {
  const occurredAt = '2026-11-23T00:00:00.000Z'
  return await app.ledger.append({
    streamId: `${app.name}/note/${randomUUID()}`,
    commandId: randomUUID(),
    events: [
      Noted[lane].create({
        id,
        data: { text: lane === 'inner' ? SECRET : sample.text },
        circumstances: { occurredAt, initiator: 'system', decidedBy: 'human', lawfulUse: 'service' },
      }),
    ],
  })
}

/** Has an app write so many events at once. */
export async function noted(app: TestApp, count: number, lane: Lane = 'open'): Promise<Appended[]> {
  return await Promise.all(Array.from({ length: count }, () => note(app, lane)))
}
