import { answerObjection, objectToDispatch } from '@yiwang/algorithms/register'
import type { RecordedEvent } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import { byWorker } from './by-worker.ts'
import { actorOf, placeOf } from './cast.ts'
import type { Dispatch, MatterScript, ObjectTo, Review } from './script.ts'
import type { Stage } from './stage.ts'
import { commandIdOf, saidByCitizen, type Told } from './take-in.ts'

interface Stand {
  readonly told: Told
  readonly script: MatterScript
  readonly index: number
}

/** The last step of its kind before this one, and the event it led to. */
function before<Kind extends 'dispatch' | 'object'>({ script, index }: Stand, kind: Kind) {
  const at = script.course.slice(0, index - 1).findLastIndex(({ does }) => does === kind)
  const step = script.course[at]
  if (step === undefined) throw new Error(`${script.id} has no ${kind} before step ${index}`)
  return { step, eventId: eventIdFor(commandIdOf(script, at + 1), 0) }
}

/** The person objects on their own page. Throws what the domain refuses. */
export async function object(stage: Stage, stand: Stand, { words }: ObjectTo): Promise<void> {
  const { told, script, index } = stand
  await objectToDispatch(stage.ledgers.portal, {
    matterId: told.matterId,
    dispatchId: before(stand, 'dispatch').eventId,
    divisionCode: script.divisionCode,
    objections: [],
    isClosed: false,
    objection: words,
    subject: told.subject,
    commandId: commandIdOf(script, index),
    circumstances: { ...saidByCitizen(stage, script), channelUsed: 'portal' },
  })
}

/** Another post reviews it on the console; answers with its event. Throws what the domain refuses. */
export async function review(stage: Stage, stand: Stand, step: Review): Promise<RecordedEvent[]> {
  const { told, script, index } = stand
  const { console } = stage.ledgers
  const dispatched = before(stand, 'dispatch')
  const commandId = commandIdOf(script, index)
  await answerObjection(console, {
    matterId: told.matterId,
    dispatchId: dispatched.eventId,
    objectionId: before(stand, 'object').eventId,
    finding: step.finding,
    explanation: step.words,
    by: { name: actorOf(step.by).name, ...placeOf(step.by) },
    dispatchedBy: placeOf((dispatched.step as Dispatch).by),
    subject: told.subject,
    commandId,
    circumstances: { ...byWorker, occurredAt: stage.clock.now().toISOString() },
  })
  return console.find([eventIdFor(commandId, 0)])
}
