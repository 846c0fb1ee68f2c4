import type { RecordedEvent } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import { answerWhy, askWhy } from '@yiwang/privacy'
import { byWorker } from './by-worker.ts'
import { actorOf } from './cast.ts'
import { openingIdOf } from './open-first.ts'
import type { AskWhy, Contact, Explain, MatterScript, Step } from './script.ts'
import type { Stage } from './stage.ts'
import { commandIdOf, saidByCitizen, type Told } from './take-in.ts'

interface Stand {
  readonly told: Told
  readonly script: MatterScript
  readonly index: number
}

/** The last step of its kind before this one, and its place in the course. */
function before<Kind extends Step['does']>({ script, index }: Stand, kind: Kind) {
  const at = script.course.slice(0, index - 1).findLastIndex(({ does }) => does === kind)
  const step = script.course[at]
  if (step === undefined) throw new Error(`${script.id} has no ${kind} before step ${index}`)
  return { step, index: at + 1 }
}

/** The person asks on their own page why somebody looked. Throws what the domain refuses. */
export async function wonder(stage: Stage, stand: Stand, { words }: AskWhy): Promise<void> {
  const { told, script, index } = stand
  await askWhy(stage.ledgers.portal, {
    matterId: told.matterId,
    openingId: openingIdOf(script, before(stand, 'contact').index),
    questions: [],
    inquiry: words,
    subject: told.subject,
    commandId: commandIdOf(script, index),
    circumstances: { ...saidByCitizen(stage, script), channelUsed: 'portal' },
  })
}

/** Who looked, as the trace before a contact names them. */
const lookerOf = ({ by }: Contact) => {
  const { name, post, unit } = actorOf(by)
  return { kind: 'person', name, post, unit } as const
}

/** Somebody else explains it on the console; answers with the event. Throws what the domain refuses. */
export async function explain(stage: Stage, stand: Stand, step: Explain): Promise<RecordedEvent[]> {
  const { told, script, index } = stand
  const contact = before(stand, 'contact')
  const questionId = eventIdFor(commandIdOf(script, before(stand, 'ask-why').index), 0)
  const commandId = commandIdOf(script, index)
  const { console } = stage.ledgers
  const { finding, words: answer } = step
  const { name, post, unit, unitName = unit } = actorOf(step.by)
  await answerWhy(console, {
    about: { matterId: told.matterId, openingId: openingIdOf(script, contact.index), questionId },
    said: { finding, answer },
    by: { name, post, unit: unitName, unitId: unit },
    looker: lookerOf(contact.step as Contact),
    subject: told.subject,
    commandId,
    circumstances: { ...byWorker, occurredAt: stage.clock.now().toISOString() },
  })
  return console.find([eventIdFor(commandId, 0)])
}
