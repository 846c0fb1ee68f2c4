import { sayRating, sayResult, type OwnFeedback } from '@yiwang/feedback'
import { addToRequest, request } from '@yiwang/intake'
import { object } from './objections.ts'
import { wonder } from './questions.ts'
import type { Add, AskWhy, Confirm, MatterScript, ObjectTo, Rate, Step, Withdraw } from './script.ts'
import type { Stage } from './stage.ts'
import { commandIdOf, saidByCitizen, type Told } from './take-in.ts'

/** Steps a person takes on their own page of the portal, wherever their matter was taken in. */
export type PersonStep = Add | Confirm | Rate | Withdraw | ObjectTo | AskWhy

const PERSON_STEPS: readonly string[] = ['add', 'confirm', 'rate', 'withdraw', 'object', 'ask-why'] satisfies Array<
  PersonStep['does']
>

export function isPersonStep(step: Step): step is PersonStep {
  return PERSON_STEPS.includes(step.does)
}

interface Stand {
  readonly told: Told
  readonly script: MatterScript
  readonly index: number
  /** replies so far */
  readonly rounds: number
  /** the question that waits for an answer */
  readonly question?: string | undefined
}

/** What the person's page would show; the domains decide from it as they do for the living. */
const ownFeedback = ({ told, rounds }: Stand): OwnFeedback => ({
  matterId: told.matterId,
  rounds,
  isWithdrawn: false,
  canConfirm: true,
  canRate: true,
  result: null,
  confirmedAt: null,
  confirmedRound: 0,
  confirmedBy: null,
  score: null,
  ratedAt: null,
  ratedVia: null,
})

async function addWords(stage: Stage, { told, script, index, question }: Stand, { words }: Add): Promise<void> {
  await addToRequest(stage.ledgers.portal, {
    matterId: told.matterId,
    narrative: words,
    attachments: [],
    questionEventId: question,
    subject: told.subject,
    requestOrigin: stage.ledgers[told.door].origin,
    circumstances: { ...saidByCitizen(stage, script), channelUsed: 'portal' },
    commandId: commandIdOf(script, index),
  })
}

async function withdraw(stage: Stage, { told, script, index }: Stand): Promise<void> {
  const { matterId } = told
  const circumstances = { ...saidByCitizen(stage, script), channelUsed: 'portal' } as const
  await stage.ledgers.portal.execute(request, {
    id: matterId,
    commandId: commandIdOf(script, index),
    command: { type: 'WithdrawRequest', matterId, isClosed: false, circumstances },
  })
}

/** Does on the portal's ledger what the person did. Throws what the domains refuse. */
export async function takePersonStep(stage: Stage, stand: Stand, step: PersonStep): Promise<void> {
  const { script, index } = stand
  const speaking = {
    ledger: stage.ledgers.portal,
    own: ownFeedback(stand),
    circumstances: { ...saidByCitizen(stage, script), channelUsed: 'portal' } as const,
    commandId: commandIdOf(script, index),
  }
  switch (step.does) {
    case 'add':
      return addWords(stage, stand, step)
    case 'object':
      return object(stage, stand, step)
    case 'ask-why':
      return wonder(stage, stand, step)
    case 'withdraw':
      return withdraw(stage, stand)
    case 'confirm':
      await sayResult(speaking, { result: step.result, round: stand.rounds })
      return
    case 'rate': {
      const form = { score: step.score, ...(step.comment === undefined ? {} : { comment: step.comment }) }
      await sayRating(speaking, form, stand.told.subject)
    }
  }
}
