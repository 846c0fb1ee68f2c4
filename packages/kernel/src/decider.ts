import type { NewEvent, RecordedEvent } from './envelope/envelope.ts'

/** What decide may use besides its arguments: never ambient time, ids or randomness. */
export interface DecideContext {
  readonly now: Date
  /** deterministic per command: the same commandId yields the same ids in the same order */
  readonly nextId: () => string
}

/** The three functions of an aggregate; all pure. */
export interface Decider<State, Command> {
  readonly initialState: State
  /** unknown event types leave the state unchanged */
  evolve(state: State, event: Pick<RecordedEvent, 'id' | 'type' | 'data' | 'recordedAt' | 'occurredAt'>): State
  /** throws the domain's own error when the command is not possible now */
  decide(command: Command, state: State, context: DecideContext): NewEvent[]
}

/** A decider with the name its streams carry: `<app>/<name>/<id>`, so that only the app that began a stream writes it. */
export interface Aggregate<State, Command> extends Decider<State, Command> {
  readonly name: string
}
