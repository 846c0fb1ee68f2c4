/** The questions of "tell us", one screen each. */
export const STEPS = ['what', 'where', 'photos', 'who', 'contact', 'check'] as const
export type Step = (typeof STEPS)[number]

/** What a person types or chooses, by the name of its field. */
export const TEXTS = [
  'kind',
  'narrative',
  'address',
  'near',
  'divisionCode',
  'point',
  'identity',
  'behalf',
  'name',
  'phone',
  'relation',
  'behalfName',
  'behalfPhone',
  'channelWished',
  'minutesSpent',
  'files',
  'reviewing',
] as const
export type TextName = (typeof TEXTS)[number]

/**
 * What the person has typed so far. It travels in the page itself from step to step, so that nothing is lost, nothing
 * needs JavaScript, and no half-told story is kept on the server. `files` is the signed list of photos already received,
 * see photos.ts; `reviewing` is set while one thing is changed on the way back to the last page; `behalf` is `other` when the matter is somebody else's.
 */
export type TellForm = Readonly<Record<TextName, string>> & {
  /** `<uuid>.<tag>`, signed by the portal; sending the same form twice submits once */
  readonly formId: string
  readonly fileCount: number
}

/** Whether there is anything to ask about how to reach people. */
function hasContact({ identity, behalf }: TellForm): boolean {
  return identity === 'unverified' || identity === 'verified' || behalf === 'other'
}

/** The step after (or before) this one; without anybody to reach the contact step is passed over. */
export function neighbour(form: TellForm, step: Step, direction: 1 | -1): Step {
  const open = STEPS.filter((candidate) => candidate !== 'contact' || hasContact(form))
  const at = open.indexOf(step)
  return open[Math.min(Math.max(at + direction, 0), open.length - 1)] ?? 'what'
}

/** The number a person sees: first is 1. */
export function stepNumber(form: TellForm, step: Step): { step: number; of: number } {
  const open = STEPS.filter((candidate) => candidate !== 'contact' || form.identity === '' || hasContact(form))
  return { step: open.indexOf(step) + 1, of: open.length }
}
