import { defineEvent, DomainError, type Aggregate, type Circumstances, type NewEvent } from '@yiwang/kernel'
import { z } from 'zod'
import type { AppendRequest } from '../append/prepare.ts'
import { eventIdFor } from '../derived-ids.ts'

export const CIRCUMSTANCES: Circumstances = {
  occurredAt: '2026-03-02T08:59:00.000Z',
  initiator: 'citizen',
  decidedBy: 'human',
  lawfulUse: 'service,audit',
}

export const Noted = defineEvent({
  type: 'sample.noted.v1',
  lane: 'open',
  title: '记下',
  schema: z.object({ text: z.string() }),
  sample: { text: '你好' },
})

export const Counted = defineEvent({
  type: 'sample.counted.v1',
  lane: 'inner',
  title: '计数',
  schema: z.object({ by: z.number() }),
  sample: { by: 1 },
})

/** An event on the open lane. */
export function noted(id: string, text = '你好', matterId?: string): NewEvent {
  return Noted.create({
    id,
    data: { text },
    circumstances: CIRCUMSTANCES,
    ...(matterId === undefined ? {} : { matterId }),
  })
}

/** An append of `count` open events to one stream. */
export function note(key: string, options: { count?: number; stream?: string; app?: string } = {}): AppendRequest {
  return {
    streamId: `${options.app ?? 'portal'}/note/${options.stream ?? key}`,
    commandId: `command-${key}`,
    events: Array.from({ length: options.count ?? 1 }, (_, index) => noted(eventIdFor(`command-${key}`, index))),
  }
}

export type CounterCommand = { type: 'add'; by: number } | { type: 'refuse' } | { type: 'nothing' }

class CounterError extends DomainError<'counter_full'> {}

/** Adds up on the inner lane; refuses totals above 100. */
export const Counter: Aggregate<number, CounterCommand> = {
  name: 'counter',
  initialState: 0,
  evolve: (total, event) => total + (Counted.match(event)?.by ?? 0),
  decide(command, total, { nextId, now }) {
    if (command.type === 'nothing') return []
    if (command.type === 'refuse' || total + command.by > 100) throw new CounterError('counter_full')
    const circumstances = { ...CIRCUMSTANCES, occurredAt: now.toISOString() }
    return [Counted.create({ id: nextId(), data: { by: command.by }, circumstances })]
  },
}
