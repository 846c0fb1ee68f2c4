/** How many characters are beyond the most there may be, counted as people count them, without blanks at the ends; 0 when it fits. */
export function tooMany(typed: string, max: number): number {
  return Math.max(0, Array.from(typed.trim()).length - max)
}
