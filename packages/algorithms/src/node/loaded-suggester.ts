import { createHash } from 'node:crypto'
import type { TrainedModel } from '../classifier/model.ts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { SURE_FROM } from '../dispatch/sure-from.ts'
import type { LoadedSuggester } from '../events.ts'
import { LEXICON } from '../lexicon/lexicon.ts'
import { SETTING_WORDS } from '../lexicon/setting-words.ts'
import { writeModel } from './model-file.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function learntIn({ learntFrom, messages, quality }: TrainedModel): LoadedSuggester['learnt'] {
  return { from: learntFrom, messages, ...quality }
}

/** What an app suggests by, hashed as it stands in memory: what the file or the code says does not count. */
export function loadedSuggester(
  version: string,
  { model, topicDuties }: { readonly model?: TrainedModel | undefined; readonly topicDuties: TopicDuties },
): LoadedSuggester {
  const lexiconHash = sha256(JSON.stringify([LEXICON, [...SETTING_WORDS], topicDuties, SURE_FROM]))
  const lexicon = { version, lexiconHash, sureFrom: SURE_FROM }
  return model === undefined ? lexicon : { ...lexicon, modelHash: sha256(writeModel(model)), learnt: learntIn(model) }
}
