import { listOf, type Facts } from '../facts.ts'

/** Joins the parts that are there, in one go: 「A，B。」 */
export function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('，')}。`
}

/** Something said only when the value is there. */
export const when = (value: string, text: (value: string) => string): string => (value === '' ? '' : text(value))

/** How many photos and papers came with it; nothing when there are none. */
export const withFiles = (facts: Facts): string => {
  const count = listOf(facts, 'attachments').length
  return count === 0 ? '' : `附 ${count} 个文件`
}
