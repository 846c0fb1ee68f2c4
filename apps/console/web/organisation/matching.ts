/** Whether any of these texts holds every word typed, in any case. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const whole = texts.join('\n').toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
