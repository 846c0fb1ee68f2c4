/** An entry of the dispatch catalogue as the form offers it. */
export interface Duty {
  readonly dutyId: string
  readonly category: string
  readonly unitId: string
}

/** What the machine would do, and the words of the catalogue it found. */
export interface Suggestion extends Duty {
  readonly confidence: number
  readonly terms: readonly string[]
}

const SURE = 0.5

/** Whether a suggestion may lie ready under Enter; a weak one has to be looked at first. */
export function isSure({ confidence }: Pick<Suggestion, 'confidence'>): boolean {
  return confidence >= SURE
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
