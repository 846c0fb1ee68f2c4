import type { RecordedEvent } from '@yiwang/kernel'
import { derivedId, type Ledger, type Policy, type TimedCommand } from '@yiwang/ledger'
import type { StoryClock } from './stage.ts'

type Timer = TimedCommand['timer'] & { readonly causationId: string }

/** The console reacts a moment later, which also keeps what follows behind what it follows from. */
const PROMPT_MS = 1_000

/** The console's own policies, run while the story is told. */
export interface Reactions {
  /** does what the policies want done about these events, and about what follows from it */
  to(events: readonly RecordedEvent[]): Promise<void>
  /** when the next timer is due, if any is set */
  nextDue(): Date | undefined
  /** fires that timer */
  fireNext(): Promise<void>
}

/**
 * Runs policies with the command ids the console will give them, so that when the console meets the same events it finds
 * everything done and does nothing twice.
 */
export function createReactions(
  { ledger, clock }: { readonly ledger: Pick<Ledger, 'execute'>; readonly clock: StoryClock },
  policies: readonly Policy[],
): Reactions {
  const timers = new Map<string, Timer>()
  const fired = new Set<string>()

  function set(timer: Timer): void {
    if (!fired.has(timer.id) && !timers.has(timer.id)) timers.set(timer.id, timer)
  }

  async function reactTo(event: RecordedEvent, policy: Policy): Promise<RecordedEvent[]> {
    const made: RecordedEvent[] = []
    for (const [index, wanted] of policy.react(event).entries()) {
      if ('timer' in wanted) {
        set({ ...wanted.timer, causationId: event.id })
        continue
      }
      const commandId = derivedId('policy', policy.name, event.id, index)
      const { aggregate, id, command } = wanted
      clock.goTo(new Date(clock.now().getTime() + PROMPT_MS))
      made.push(...(await ledger.execute(aggregate, { id, command, commandId, causationId: event.id })).events)
    }
    return made
  }

  async function to(events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) {
      for (const policy of policies) await to(await reactTo(event, policy))
    }
  }

  const next = (): Timer | undefined =>
    [...timers.values()].toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0]

  return {
    to,
    nextDue() {
      const timer = next()
      return timer === undefined ? undefined : new Date(timer.dueAt)
    },
    async fireNext() {
      const timer = next()
      if (timer === undefined) return
      timers.delete(timer.id)
      fired.add(timer.id)
      const { aggregate, aggregateId: id, command, causationId } = timer
      const { events } = await ledger.execute(aggregate, {
        id,
        command,
        commandId: derivedId('timer', timer.id),
        causationId,
      })
      await to(events)
    },
  }
}
