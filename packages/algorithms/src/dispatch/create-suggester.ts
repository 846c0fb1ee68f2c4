import type { DispatchSuggester, SpokenWords, UnitSuggestion } from '@yiwang/casework/contracts'
import type { Duty } from '@yiwang/organisation/contracts'
import type { Reader } from '../classifier/examples.ts'
import type { Message } from '../classifier/message.ts'
import type { TrainedModel } from '../classifier/model.ts'
import { rank, type Likelihood } from '../classifier/predict.ts'
import { readMessage } from '../classifier/reading.ts'
import { reasonsFor } from '../classifier/reasons.ts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { certaintyOf } from '../lexicon/certainty.ts'
import { dutyEvidence, readCatalogue, type DutyEvidence, type ReadCatalogue } from './duty-evidence.ts'
import { likelyBy, type Likely } from './label-duties.ts'
import { SURE_FROM } from './sure-from.ts'

export interface SuggesterParts {
  /** what was learnt; without, our own lexicon and the catalogue speak alone */
  readonly model?: TrainedModel | undefined
  readonly topicDuties: TopicDuties
  readonly wordsOf: Reader['wordsOf']
}

interface NamedParts extends SuggesterParts {
  /** which lexicon or model it goes by */
  readonly version: string
}

/** As long as a subject commonly is. */
const SUBJECT_CHARACTERS = 40
const TERMS_MAX = 20
const TERM_CHARACTERS = 12

/** Who gave no subject is read by the first sentence: people say first what it is about. */
function messageOf(texts: readonly SpokenWords[]): Message {
  const detail = texts.map(({ body }) => body).join('\n')
  const title = texts.find((text) => text.title !== null)?.title
  return { subject: title ?? detail.split(/[。！？\n]/u)[0]?.slice(0, SUBJECT_CHARACTERS), detail }
}

/** An entry of the catalogue with all that speaks for it. */
interface Candidate extends DutyEvidence {
  readonly likely: Likely
}

interface Chosen {
  readonly candidate: Candidate
  readonly confidence: number
}

const best = (candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number): Candidate | undefined =>
  candidates.toSorted(
    (a, b) => scoreOf(b) - scoreOf(a) || b.weight - a.weight || (a.duty.dutyId < b.duty.dutyId ? -1 : 1),
  )[0]

/** A model learnt from the county's own dispatches, where most labels are entries of the catalogue, says how sure it is. */
function byOwnLabel(candidates: readonly Candidate[], labels: number): Chosen | undefined {
  const known = candidates.filter(({ likely }) => likely.own !== undefined)
  if (known.length * 2 <= labels) return undefined
  const candidate = best(known, ({ likely }) => likely.own ?? 0)
  return candidate && { candidate, confidence: candidate.likely.own ?? 0 }
}

/** Public words choose among the catalogue's entries; a model that knows headings only weighs them. */
function byWords(candidates: readonly Candidate[]): Chosen | undefined {
  const likeliest = Math.max(...candidates.map(({ likely }) => likely.heading ?? 0))
  const scoreOf = ({ weight, likely }: Candidate): number =>
    likely.heading === undefined || likeliest === 0 ? weight : weight * (likely.heading / likeliest)
  const candidate = best(
    candidates.filter((each) => scoreOf(each) > 0),
    scoreOf,
  )
  if (candidate === undefined) return undefined
  return { candidate, confidence: certaintyOf(scoreOf(candidate), candidates.map(scoreOf)) }
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100

/** Suggests an entry of the dispatch catalogue for redacted words. Pure and deterministic; it decides nothing. */
export function createDispatchSuggester({ model, topicDuties, wordsOf, version }: NamedParts): DispatchSuggester {
  /** Of many messages read by one catalogue only the first pays for it. */
  const read = new WeakMap<readonly Duty[], ReadCatalogue>()
  function catalogueOf(duties: readonly Duty[]): ReadCatalogue {
    const catalogue = read.get(duties) ?? readCatalogue(duties, topicDuties)
    read.set(duties, catalogue)
    return catalogue
  }

  function ranking(message: Message): readonly Likelihood[] {
    return model === undefined ? [] : rank(model, readMessage(message))
  }

  /** Words of the person's own, for the dispatcher's eyes only. */
  function reasons(message: Message, label: string | undefined): string[] {
    if (model === undefined || label === undefined) return []
    return reasonsFor(model, { reading: readMessage(message), label, words: wordsOf(message) })
  }

  return {
    version,
    sureFrom: SURE_FROM,
    suggest(texts: readonly SpokenWords[], duties: readonly Duty[]): UnitSuggestion | undefined {
      const message = messageOf(texts)
      const ranked = ranking(message)
      const candidates = dutyEvidence(message, catalogueOf(duties)).map((evidence) => ({
        ...evidence,
        likely: likelyBy(ranked, evidence.duty, topicDuties),
      }))
      const chosen = byOwnLabel(candidates, ranked.length) ?? byWords(candidates)
      if (chosen === undefined) return undefined
      const { duty, terms } = chosen.candidate
      const publicTerms = terms.filter((term) => term.length <= TERM_CHARACTERS).slice(0, TERMS_MAX)
      return {
        dutyId: duty.dutyId,
        unitId: duty.unitId,
        category: duty.category,
        confidence: round(chosen.confidence),
        terms: publicTerms,
        words: [...new Set([...publicTerms, ...reasons(message, ranked[0]?.label)])],
        model: version,
      }
    },
  }
}
