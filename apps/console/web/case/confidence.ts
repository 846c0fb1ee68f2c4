export type Grade = 'high' | 'fair' | 'low'

const HIGH = 0.9
const FAIR = 0.75

/**
 * How sure a machine is, in three grades: its figure is an estimate, and reads as more than it is. Of the public file's 8,034
 * messages our lexicon was right in 96, 86 and 69 of 100 in these grades (`npm run predict`, suggestions from 0.6 on).
 */
export function gradeOf(confidence: number): Grade {
  if (confidence >= HIGH) return 'high'
  return confidence >= FAIR ? 'fair' : 'low'
}
