/**
 * Index of the class in which a share of all lies, of counts by ascending class: "half within class 2"; undefined of nothing.
 * @example quantileClass([3, 5, 2], 0.5) // 1
 */
export function quantileClass(counts: readonly number[], share: number): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  let upTo = 0
  const index = counts.findIndex((count) => (upTo += count) >= share * total)
  return index === -1 ? counts.length - 1 : index
}
