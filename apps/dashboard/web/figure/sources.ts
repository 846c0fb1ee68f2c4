/** Events each figure is counted from, by the type they have on the stream. */
export const SOURCES = {
  flow: ['intake.request-submitted', 'casework.case-opened'],
  splits: ['intake.request-submitted', 'casework.case-opened', 'casework.case-dispatched'],
  map: ['intake.request-submitted', 'casework.case-dispatched', 'casework.deadline-passed', 'casework.case-closed'],
  responded: ['casework.case-dispatched', 'casework.contact-recorded'],
  kept: ['casework.case-dispatched', 'casework.case-replied', 'casework.deadline-passed'],
  solved: ['casework.case-replied', 'feedback.result-confirmed', 'feedback.call-back-recorded', 'casework.case-closed'],
  satisfied: ['feedback.matter-rated', 'casework.case-closed'],
  acted: ['intake.request-submitted', 'casework.contact-recorded', 'casework.case-replied'],
  replied: ['intake.request-submitted', 'casework.case-replied'],
  rates: [
    'casework.case-replied',
    'feedback.result-confirmed',
    'casework.contact-recorded',
    'casework.deadline-passed',
  ],
  causes: [
    'casework.case-opened',
    'casework.case-dispatched',
    'casework.case-signed',
    'casework.question-asked',
    'casework.case-replied',
    'casework.case-reopened',
    'casework.deadline-passed',
  ],
  lateUnits: ['casework.case-dispatched', 'casework.case-replied', 'casework.deadline-passed'],
  after: ['casework.case-reopened', 'feedback.result-confirmed', 'feedback.matter-rated'],
  looks: ['privacy.personal-data-opened', 'audit.matter-inspected'],
  questions: ['privacy.opening-questioned', 'privacy.opening-answered'],
  suggestions: [
    'casework.case-dispatched',
    'algorithms.suggester-loaded',
    'algorithms.dispatch-objected',
    'algorithms.objection-answered',
  ],
  log: ['audit.checkpoint-signed'],
  history: ['intake.request-submitted', 'casework.case-replied'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FigureId = keyof typeof SOURCES
