export type Grade = 'high' | 'fair' | 'low'

const HIGH = 0.9
const FAIR = 0.75

/** How sure a machine is, in three grades: its figure is an estimate, and reads as more than it is. */
export function gradeOf(confidence: number): Grade {
  if (confidence >= HIGH) return 'high'
  return confidence >= FAIR ? 'fair' : 'low'
}
