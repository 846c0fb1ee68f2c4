import type { SpokenWords } from '@yiwang/casework/contracts'
import type { Duty } from '@yiwang/organisation/contracts'
import type { TopicDuties } from '../demo/topic-duties.ts'
import { LEXICON } from '../lexicon/lexicon.ts'

const said = (terms: string | undefined): string => (terms ?? '').replaceAll(' ', '\n')

/**
 * Sayings that touch every word of the lexicon, alone and beside words of the next topic: whoever weighs words otherwise answers
 * some of them otherwise. Nobody said them.
 */
export const PROBES: readonly SpokenWords[] = LEXICON.flatMap(({ strong, plain, weak }, index) => {
  const next = LEXICON[(index + 1) % LEXICON.length]
  const mixed = `${strong.split(' ')[0]}\n${next?.plain.split(' ')[0] ?? ''}`
  return [said(strong), said(plain), said(weak), mixed]
    .filter((body) => body !== '')
    .map((body) => ({ title: null, body }))
})

/** A catalogue with nothing but the entries that topics belong to. */
export function probeDuties(topicDuties: TopicDuties): Duty[] {
  return [...new Set(Object.values(topicDuties).flat())].toSorted().map((dutyId) => ({
    dutyId,
    unitId: 'probe',
    category: dutyId,
    examples: '',
    keywords: [],
    basis: '',
    limit: { amount: 1, unit: 'working-day', basis: '', effectiveFrom: '2026-01-01' },
    isEmergency: false,
  }))
}
