import type { Duty } from '@yiwang/organisation/contracts'
import type { Likelihood } from '../classifier/predict.ts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { LEXICON } from '../lexicon/lexicon.ts'

/** Whether a label is an entry of the catalogue itself, as in a model learnt from the county's own dispatches. */
const names = (label: string, { dutyId, category }: Duty): boolean => label === category || label === dutyId

/** Headings a duty stands under, by the lexicon's topics it answers for. */
function headingsOf(duty: Duty, topicDuties: TopicDuties): ReadonlySet<string> {
  const topics = LEXICON.filter(({ topic }) => topicDuties[topic]?.includes(duty.dutyId) === true)
  return new Set(topics.map(({ label }) => label))
}

/** What a model says of a duty: how likely it is by its own label, or by its heading; neither when it knows no such. */
export interface Likely {
  readonly own?: number
  readonly heading?: number
}

const highest = (found: readonly Likelihood[]): number | undefined =>
  found.length === 0 ? undefined : Math.max(...found.map(({ probability }) => probability))

/** Reads what a model says of labels as what it says of a duty. */
export function likelyBy(ranking: readonly Likelihood[], duty: Duty, topicDuties: TopicDuties): Likely {
  const headings = headingsOf(duty, topicDuties)
  const own = highest(ranking.filter(({ label }) => names(label, duty)))
  const heading = highest(ranking.filter(({ label }) => headings.has(label)))
  return { ...(own === undefined ? {} : { own }), ...(heading === undefined ? {} : { heading }) }
}
