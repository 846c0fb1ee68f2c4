/** z of 95 %. */
const Z = 1.96

/**
 * The 95 % interval of a share by Wilson's score: what the true share may be, given so few were counted.
 * @example wilson(8, 10) // { low: 0.49, high: 0.94 }
 */
export function wilson(hits: number, sample: number): { readonly low: number; readonly high: number } {
  if (sample === 0) return { low: 0, high: 1 }
  const share = hits / sample
  const z2 = Z * Z
  const middle = share + z2 / (2 * sample)
  const spread = Z * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample * sample))
  const whole = 1 + z2 / sample
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) }
}
