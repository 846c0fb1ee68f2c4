import { SMALLEST_SAMPLE } from '@yiwang/feedback/contracts'
import { wilson, type ResultLine } from '@yiwang/oversight/contracts'

export const RATES = ['responded', 'kept', 'solved', 'satisfied'] as const
export type RateId = (typeof RATES)[number]

/** A share with what it rests on. */
export interface Rate {
  readonly hits: number
  readonly sample: number
  /** the 95 % interval */
  readonly low: number
  readonly high: number
  /** so few that a share would say more of chance than of anyone's work */
  readonly isSmall: boolean
  /** of how many something could have been said; undefined where nobody is asked */
  readonly asked?: number
}

function rateOf(hits: number, sample: number, asked?: number): Rate {
  const rate = { hits, sample, ...wilson(hits, sample), isSmall: sample < SMALLEST_SAMPLE }
  return asked === undefined ? rate : { ...rate, asked }
}

/** Undefined for ratings the viewer may not read. */
export function findRate(id: RateId, line: ResultLine): Rate | undefined {
  const { reached, unreached, kept, missed, solved, partly, unsolved, silent, waiting, ratings } = line
  if (id === 'responded') return rateOf(reached, reached + unreached)
  if (id === 'kept') return rateOf(kept, kept + missed)
  const said = solved + partly + unsolved
  if (id === 'solved') return rateOf(solved, said, said + silent + waiting)
  if (ratings === undefined) return undefined
  const [, , fair = 0, good = 0, best = 0] = ratings.scores ?? []
  return rateOf(fair + good + best, ratings.rated, ratings.rated + ratings.unrated)
}

/** What may honestly be said of lines beside their whole. */
export interface Told {
  readonly words: 'none' | 'alike' | 'some'
  /** lines with samples large enough to say anything */
  readonly large: number
  /** of those, lines whose range leaves out the share of the whole */
  readonly apart: number
  /** as many would, one in twenty, if nothing but chance were at work */
  readonly byChance: number
  readonly whole: string
}

/** Whether lines differ from the whole by more than chance would explain. */
export function tellApart(whole: Rate | undefined, lines: readonly Rate[]): Told {
  const share = whole === undefined || whole.sample === 0 ? 0 : whole.hits / whole.sample
  const large = lines.filter(({ isSmall }) => !isSmall)
  const apart = large.filter(({ low, high }) => share < low || share > high).length
  const byChance = Math.ceil(large.length / 20)
  const words = large.length === 0 ? 'none' : apart <= byChance ? 'alike' : 'some'
  return { words, large: large.length, apart, byChance, whole: `${Math.round(share * 100)}%` }
}
