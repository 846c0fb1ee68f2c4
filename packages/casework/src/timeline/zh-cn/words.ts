/** Joins the parts that are there, in one go: 「A，B。」 */
export function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('，')}。`
}

/** Something said only when the value is there. */
export const when = (value: string, text: (value: string) => string): string => (value === '' ? '' : text(value))
