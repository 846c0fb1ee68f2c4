import { fixedClock, seededIds, type IdSource, type RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '../ledger.ts'
import { command, type Effect, type Policy } from '../policies/define-policy.ts'
import { createPolicyRunner, type PolicyRunner } from '../policies/policy-runner.ts'
import { CIRCUMSTANCES, Counter, Noted } from './sample-events.ts'
import { NOW, openLedger, testDatabase, type TestDatabase } from './test-ledger.ts'

/** Whenever something is noted, a counter named by the note's text goes up by one. */
export const countNotes: Policy = {
  name: 'whenNotedCount',
  react: (event) => {
    const data = Noted.match(event)
    return data === undefined ? [] : [command(Counter, data.text, { type: 'add', by: 1 })]
  },
}

/** A ledger whose events are reacted to, in a database of its own. */
export interface ReactingLedger {
  readonly database: TestDatabase
  readonly clock: ReturnType<typeof fixedClock>
  readonly ids: IdSource
  readonly ledger: Ledger
  /** a worker as in a process of its own; stopped with everything else */
  run(policies: readonly Policy[], effects?: readonly Effect[]): Promise<PolicyRunner>
  /** notes something */
  write(text: string, historical?: true): Promise<RecordedEvent>
  /** how often a counter went up */
  counted(id: string): Promise<RecordedEvent[]>
  close(): Promise<void>
}

/** Opens one, with nothing in it. */
export async function reactingLedger(name: string): Promise<ReactingLedger> {
  const database = await testDatabase(name)
  const clock = fixedClock(NOW)
  const ledger = openLedger(database.pool, { clock })
  const ids = seededIds(5)
  const runners: PolicyRunner[] = []
  return {
    database,
    clock,
    ids,
    ledger,
    async run(policies, effects = []) {
      const runner = createPolicyRunner({ pool: database.openPool(5), ledger, policies, effects })
      runners.push(runner)
      await runner.start()
      return runner
    },
    async write(text, historical) {
      const circumstances = historical === true ? { ...CIRCUMSTANCES, historical } : CIRCUMSTANCES
      const event = Noted.create({ id: ids.next(), data: { text }, circumstances })
      const streamId = `portal/note/${ids.next()}`
      const { events } = await ledger.append({ streamId, commandId: ids.next(), events: [event] })
      return events[0] as RecordedEvent
    },
    counted: (id) => ledger.load(`portal/counter/${id}`),
    async close() {
      await Promise.all(runners.map((runner) => runner.stop()))
      await database.close()
    },
  }
}
