import type { SpokenWords } from '@yiwang/casework/contracts'
import type { Duty } from '@yiwang/organisation/contracts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { LEXICON } from '../lexicon/lexicon.ts'
import { SETTING_WORDS } from '../lexicon/setting-words.ts'

const said = (terms: string | undefined): string => (terms ?? '').replaceAll(' ', '\n')

/** Words of a catalogue's own: one a category is named after, one it is not. */
const OWN = ['probe', 'probing'] as const

const ofTopics = LEXICON.flatMap(({ strong, plain, weak }, index) => {
  const next = LEXICON[(index + 1) % LEXICON.length]
  const [one, other] = [strong.split(' ')[0] ?? '', next?.plain.split(' ')[0] ?? '']
  return [said(strong), said(plain), said(weak), `${one}\n${other}\n${other}`]
})

/**
 * Sayings that touch every word of the lexicon, alone and beside words of the next topic, said once and again, and a catalogue's own
 * words: whoever weighs words otherwise answers some of them otherwise. Nobody said them.
 */
export const PROBES: readonly SpokenWords[] = [...ofTopics, ...SETTING_WORDS, ...OWN, OWN.join('\n')]
  .filter((body) => body !== '')
  .map((body) => ({ title: null, body }))

const probeDuty = (dutyId: string, keywords: string[] = []): Duty => ({
  dutyId,
  unitId: 'probe',
  category: dutyId,
  examples: '',
  keywords,
  basis: '',
  limit: { amount: 1, unit: 'working-day', basis: '', effectiveFrom: '2026-01-01' },
  isEmergency: false,
})

/** A catalogue with nothing but the entries that topics belong to, and two with words of their own. */
export function probeDuties(topicDuties: TopicDuties): Duty[] {
  const [named, other] = OWN
  return [
    ...[...new Set(Object.values(topicDuties).flat())].toSorted().map((dutyId) => probeDuty(dutyId)),
    probeDuty(named, [named]),
    probeDuty('another', [other]),
  ]
}
