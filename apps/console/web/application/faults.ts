import type { FormField } from '@yiwang/services/contracts'

/** Everything wrong with a form, as the server told at once. */
export interface Faults {
  readonly missing: readonly string[]
  readonly invalid: readonly string[]
  readonly unknown: readonly string[]
}

/** What is still wrong once these fields were changed. */
export function without({ missing, invalid, unknown }: Faults, changed: ReadonlySet<string>): Faults {
  const isLeft = (name: string): boolean => !changed.has(name)
  return { missing: missing.filter(isLeft), invalid: invalid.filter(isLeft), unknown: unknown.filter(isLeft) }
}

export const countFaults = ({ missing, invalid, unknown }: Faults): number =>
  missing.length + invalid.length + unknown.length

/** What a person filled in, without what was left empty. */
export function valuesOf(
  fields: readonly FormField[],
  typed: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = typed[name]?.trim() ?? ''
      return value === '' ? [] : [[name, value] as const]
    }),
  )
}

/** Titles of the fields with these names, in the order of the form. */
export function titlesOf(fields: readonly FormField[], names: readonly string[]): string[] {
  return fields.filter(({ name }) => names.includes(name)).map(({ title }) => title)
}
