import type { Aggregate, DecideContext } from './decider.ts'
import type { Circumstances } from './envelope/attributes.ts'
import type { NewEvent, RecordedEvent } from './envelope/envelope.ts'
import { fromWire, toAttributes } from './envelope/wire.ts'
import { seededIds } from './ids.ts'

const TEST_NOW = '2026-11-23T02:00:00.000Z'

/** Circumstances of a test's event: a citizen on the portal at the given time. */
export function testCircumstances(changes: Partial<Circumstances> = {}): Circumstances {
  return {
    occurredAt: TEST_NOW,
    initiator: 'citizen',
    channelUsed: 'portal',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
    ...changes,
  }
}

/** How a test wants its events recorded; everything may be left out. */
export interface TestRecording {
  readonly origin?: string
  readonly streamId?: string
  readonly recordedAt?: string
  /** position and seq of the first event */
  readonly position?: number
}

/** Events as a ledger would hand them out, through the real wire form but without hashes. */
export function recordedEvents(events: readonly NewEvent[], recording: TestRecording = {}): RecordedEvent[] {
  const { origin = 'test/console', streamId = 'console/test/1', recordedAt, position = 1 } = recording
  return events.map((event, index) => {
    const attributes = toAttributes(event, {
      origin,
      seq: position + index,
      streamId,
      streamVersion: index + 1,
      commandId: event.id,
      recordedAt: recordedAt ?? event.circumstances.occurredAt,
      prevHash: '0'.repeat(64),
      salt: 'A'.repeat(22),
    })
    return fromWire({ attributes, data: new TextEncoder().encode(JSON.stringify(event.data)) }, position + index)
  })
}

/** A decide context with a fixed time and seeded ids. */
export function testContext(now: string = TEST_NOW, seed = 7): DecideContext {
  const ids = seededIds(seed)
  return { now: new Date(now), nextId: () => ids.next() }
}

/** Folds events into an aggregate's state. */
export function stateOf<State, Command>(aggregate: Aggregate<State, Command>, events: readonly NewEvent[]): State {
  return recordedEvents(events).reduce((state, event) => aggregate.evolve(state, event), aggregate.initialState)
}

/**
 * Given events, when a command: the events decided, or the error thrown.
 * @example expect(decideGiven(aCase().events(), caseAggregate, signCase)).toMatchObject([{ type: 'casework.case-signed.v1' }])
 */
export function decideGiven<State, Command>(
  given: readonly NewEvent[],
  aggregate: Aggregate<State, Command>,
  command: Command,
): NewEvent[] {
  return aggregate.decide(command, stateOf(aggregate, given), testContext())
}

export { wordFaults } from './testing/word-faults.ts'
