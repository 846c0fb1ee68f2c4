/** An entry of the dispatch catalogue as the form offers it. */
export interface Duty {
  readonly dutyId: string
  readonly category: string
  readonly unitId: string
}

/** What the machine would do, and the words that led to it; it is there only when the machine is sure enough. */
export interface Suggestion extends Duty {
  readonly confidence: number
  readonly words: readonly string[]
}

/** What the dispatcher decided. */
export interface DispatchChoice {
  readonly unitId: string
  readonly dutyId?: string
  readonly reason?: string
}

/** Whoever departs from the suggestion, or sends a case on, says why: the person concerned will read it. */
export function needsReason(choice: { unitId: string; suggestion: Suggestion | undefined; isAgain: boolean }): boolean {
  const { unitId, suggestion, isAgain } = choice
  return isAgain || (suggestion !== undefined && suggestion.unitId !== unitId)
}

/** Form values as a command, without what was left empty. */
export function dispatchOf(values: { unitId: string; dutyId?: string; reason?: string }): DispatchChoice {
  const { unitId, dutyId, reason } = values
  const said = reason?.trim() ?? ''
  return { unitId, ...(dutyId === undefined ? {} : { dutyId }), ...(said === '' ? {} : { reason: said }) }
}
