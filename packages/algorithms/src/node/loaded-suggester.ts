import type { DispatchSuggester } from '@yiwang/casework/contracts'
import type { TrainedModel } from '../classifier/model.ts'
import { createDispatchSuggester, type SuggesterParts } from '../dispatch/create-suggester.ts'
import { PROBES, probeDuties } from '../dispatch/probes.ts'
import { SURE_FROM } from '../dispatch/sure-from.ts'
import type { LoadedSuggester } from '../events.ts'
import { LEXICON } from '../lexicon/lexicon.ts'
import { SETTING_WORDS } from '../lexicon/setting-words.ts'
import { sha256 } from './dictionary.ts'
import { writeModel } from './model-file.ts'

function learntIn({ learntFrom, messages, quality }: TrainedModel): LoadedSuggester['learnt'] {
  return { from: learntFrom, messages, ...quality }
}

/** What it answers to the same sayings: a changed way of weighing shows here, whatever it goes by. */
function answersHash(parts: SuggesterParts): string {
  const { suggest } = createDispatchSuggester({ ...parts, version: '' })
  const duties = probeDuties(parts.topicDuties)
  const answers = PROBES.map((probe) => {
    const found = suggest([probe], duties)
    return found === undefined ? null : [found.dutyId, found.confidence, found.terms]
  })
  return sha256(JSON.stringify(answers))
}

const NAMED_BY = 16

/** A name nobody keeps: another lexicon, mapping, threshold, model or way of weighing has another. */
function versionOf(hashes: readonly string[], isLearnt: boolean): string {
  return `${isLearnt ? 'learnt' : 'lexicon'}-${sha256(hashes.join()).slice(0, NAMED_BY)}`
}

/** A suggester, and what it goes by. */
export interface Loaded {
  readonly suggester: DispatchSuggester
  /** hashed as it stands in memory: what the file or the code says does not count */
  readonly loaded: LoadedSuggester
}

/** Loads the suggester under the name its own content gives it. */
export function loadSuggester(parts: SuggesterParts): Loaded {
  const { model, topicDuties } = parts
  const lexiconHash = sha256(JSON.stringify([LEXICON, [...SETTING_WORDS], topicDuties, SURE_FROM]))
  const learnt = model === undefined ? {} : { modelHash: sha256(writeModel(model)), learnt: learntIn(model) }
  const version = versionOf([lexiconHash, learnt.modelHash ?? '', answersHash(parts)], model !== undefined)
  return {
    suggester: createDispatchSuggester({ ...parts, version }),
    loaded: { version, lexiconHash, sureFrom: SURE_FROM, ...learnt },
  }
}
