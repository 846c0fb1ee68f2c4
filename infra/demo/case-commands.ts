import { demoTopicDuties, loadSuggester, reader } from '@yiwang/algorithms'
import { sealNote, sealQuestion, sealReply, sealTalk, tellsOfDanger, type CaseCommand } from '@yiwang/casework'
import { RESPONSE_LIMITS } from '@yiwang/console/cases'
import { demoTown } from '@yiwang/organisation'
import type { SealingPlace } from '@yiwang/sealing'
import { byWorker } from './by-worker.ts'
import { actorOf, dutyOf, placeOf, receiverOf, workerOf } from './cast.ts'
import type { Ask, Contact, Dispatch, MatterScript, Note, Reply, Sign } from './script.ts'

/** Steps a worker takes on the console. */
export type WorkerStep = Dispatch | Sign | Contact | Note | Ask | Reply

interface Acting {
  readonly script: MatterScript
  /** what whoever acts has seen of the number */
  readonly phone: Extract<CaseCommand, { type: 'RecordContact' }>['phone']
}

type DispatchData = Extract<CaseCommand, { type: 'DispatchCase' }>['data']

const { suggester } = loadSuggester({ topicDuties: demoTopicDuties, wordsOf: reader.wordsOf })

/** What the dispatcher was shown; one who chose otherwise has said why, else it is left out. */
function suggestionFor({ words }: MatterScript, unitId: string, reason: string | undefined): Partial<DispatchData> {
  const found = suggester.suggest([{ title: words.subject, body: words.narrative }], demoTown.duties)
  if (found === undefined || found.confidence < suggester.sureFrom) return {}
  if (found.unitId !== unitId && reason === undefined) return {}
  const { confidence, terms, category, model } = found
  return { suggested: { unitId: found.unitId, confidence, terms, category, model } }
}

function dispatchData(script: MatterScript, { dutyId, to, by, reason }: Dispatch): DispatchData {
  const duty = dutyOf(dutyId)
  const unitId = to ?? duty.unitId
  const said = { part: 'request' as const, title: script.words.subject, body: script.words.narrative }
  const isUrgent = duty.isEmergency || tellsOfDanger([said])
  const isReachable = script.words.phone !== undefined || script.words.name !== undefined
  return {
    ...receiverOf(unitId),
    category: duty.category,
    limit: duty.limit,
    dispatchedBy: placeOf(by),
    ...(isReachable ? { respondLimit: isUrgent ? RESPONSE_LIMITS.emergency : RESPONSE_LIMITS.ordinary } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...suggestionFor(script, unitId, reason),
  }
}

function dispatching(script: MatterScript, step: Dispatch): CaseCommand {
  const data = dispatchData(script, step)
  const decidedBy = data.suggested === undefined ? 'human' : 'both'
  return { type: 'DispatchCase', data, circumstances: { ...byWorker, decidedBy } }
}

/** The command of the casework domain that a worker's step stands for; words are sealed at their place. */
export function caseCommandOf({ script, phone }: Acting, step: WorkerStep, place: SealingPlace): CaseCommand {
  const common = { by: workerOf(step.by), circumstances: byWorker }
  const unitId = actorOf(step.by).unit
  switch (step.does) {
    case 'dispatch':
      return dispatching(script, step)
    case 'sign':
      return { type: 'SignCase', unitId, ...common }
    case 'contact': {
      const talk = step.talk === undefined ? {} : { talk: sealTalk(place, step.talk) }
      return { type: 'RecordContact', unitId, way: step.way, outcome: step.outcome, phone, ...talk, ...common }
    }
    case 'note':
      return { type: 'AddNote', note: sealNote(place, step.words), ...common }
    case 'ask':
      return { type: 'AskCitizen', unitId, question: sealQuestion(place, step.words), ...common }
    case 'reply':
      return { type: 'ReplyToCase', unitId, reply: sealReply(place, step.words), ...common }
  }
}
