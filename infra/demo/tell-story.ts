import { caseAggregate, casePolicies } from '@yiwang/console/cases'
import type { RecordedEvent } from '@yiwang/kernel'
import { eventIdFor } from '@yiwang/ledger'
import type { Happening } from './agenda.ts'
import { callBack } from './call-back.ts'
import { caseCommandOf } from './case-commands.ts'
import { openFirst } from './open-first.ts'
import { review } from './objections.ts'
import { isPersonStep, takePersonStep } from './person-steps.ts'
import { explain } from './questions.ts'
import { createReactions, type Reactions } from './reactions.ts'
import type { Step } from './script.ts'
import type { Stage } from './stage.ts'
import { commandIdOf, takeIn, type Told } from './take-in.ts'

/** What a matter's course has come to. */
interface Matter {
  readonly told: Told
  rounds: number
  /** the question that waits for an answer */
  question?: string | undefined
}

/** Takes a step by the command it stands for, on the ledger of the app it is taken at; answers with its events. */
async function take(
  stage: Stage,
  { happening: { script, index }, matter, step }: { happening: Happening; matter: Matter; step: Step },
): Promise<RecordedEvent[]> {
  const { matterId, subject } = matter.told
  const commandId = commandIdOf(script, index)
  const eventId = eventIdFor(commandId, 0)
  if (isPersonStep(step)) {
    await takePersonStep(stage, { ...matter, script, index }, step)
    return stage.ledgers.portal.find([eventId])
  }
  if (step.does === 'explain') return explain(stage, { ...matter, script, index }, step)
  if (step.does === 'review') return review(stage, { ...matter, script, index }, step)
  const isReaching = step.does === 'contact' || step.does === 'call-back'
  const openedAt = isReaching ? await openFirst(stage, { script, index, told: matter.told }, step) : undefined
  const ledger = stage.ledgers.console
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId, subject }
  if (step.does === 'call-back')
    return callBack(stage, { matterId, commandId, place, round: matter.rounds, openedAt }, step)
  const phone = script.words.phone === undefined ? 'not-left' : openedAt === undefined ? 'shut' : 'opened'
  const command = caseCommandOf({ script, phone }, step, place)
  return (await ledger.execute(caseAggregate, { id: matterId, command, commandId })).events
}

async function fireUntil(stage: Stage, reactions: Reactions, until: Date): Promise<void> {
  for (let due = reactions.nextDue(); due !== undefined && due <= until; due = reactions.nextDue()) {
    stage.clock.goTo(due)
    await reactions.fireNext()
  }
}

/**
 * Plays the story from its beginning to now: every step by the domain's own command at the story's time, every policy and
 * timer of the console when its time comes. Answers with the matters by the id of their script. Throws what is refused.
 */
export async function tellStory(
  stage: Stage,
  agenda: readonly Happening[],
  now: Date,
): Promise<ReadonlyMap<string, Told>> {
  const matters = new Map<string, Matter>()
  const reactions = createReactions({ ledger: stage.ledgers.console, clock: stage.clock }, casePolicies())

  async function begin({ script }: Happening): Promise<RecordedEvent[]> {
    const { told, events } = await takeIn(stage, script)
    matters.set(script.id, { told, rounds: 0 })
    return events
  }

  async function goOn(happening: Happening, step: Step): Promise<RecordedEvent[]> {
    const matter = matters.get(happening.script.id)
    if (matter === undefined) throw new Error(`${happening.script.id} has not begun`)
    const events = await take(stage, { happening, matter, step })
    if (step.does === 'reply') matter.rounds += 1
    if (step.does === 'ask') matter.question = events[0]?.id
    if (step.does === 'add') matter.question = undefined
    return events
  }

  for (const happening of agenda) {
    await fireUntil(stage, reactions, happening.at)
    stage.clock.goTo(happening.at)
    const { step } = happening
    await reactions.to(await (step === undefined ? begin(happening) : goOn(happening, step)))
  }
  await fireUntil(stage, reactions, now)
  return new Map([...matters].map(([id, { told }]) => [id, told]))
}
