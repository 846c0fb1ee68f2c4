/** The questions of "tell us", one screen each. */
export const STEPS = ['what', 'where', 'photos', 'who', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

/**
 * What the person has typed so far. It travels in the page itself from step to step, so that nothing is lost, nothing
 * needs JavaScript, and no half-told story is kept on the server.
 */
export interface TellForm {
  /** `<uuid>.<tag>`, signed by the portal; sending the same form twice submits once */
  readonly formId: string
  readonly kind: string
  readonly narrative: string
  readonly address: string
  readonly identity: string
  readonly name: string
  readonly phone: string
  /** signed list of photos already received and sealed, see files.ts */
  readonly files: string
  readonly fileCount: number
}

/** The step after (or before) this one; without contact data the contact step is passed over. */
export function neighbour(form: TellForm, step: Step, direction: 1 | -1): Step {
  const open = STEPS.filter((candidate) => candidate !== 'contact' || form.identity === 'unverified')
  const at = open.indexOf(step)
  return open[Math.min(Math.max(at + direction, 0), open.length - 1)] ?? 'what'
}

/** The number a person sees: first is 1. */
export function stepNumber(form: TellForm, step: Step): { step: number; of: number } {
  const open = STEPS.filter((candidate) => candidate !== 'contact' || form.identity !== 'anonymous')
  return { step: open.indexOf(step) + 1, of: open.length }
}
