import { sealedBoxSchema } from '@yiwang/kernel'

/** What a timeline keeps of an event: plain values by name, no sealed box and no pointer to a person. */
export type Facts = Readonly<Record<string, unknown>>

const LEFT_OUT = new Set(['receiptSecretHash', 'subjectIds', 'eventIds', 'matterId'])

const isBox = (value: unknown): boolean => sealedBoxSchema.safeParse(value).success

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isBox(item)).map(plain)
  return typeof value === 'object' && value !== null ? factsOf(value) : value
}

/** The facts of an event's data, of any type, known here or not. */
export function factsOf(data: object): Facts {
  const kept = Object.entries(data).filter(([name, value]) => !LEFT_OUT.has(name) && !isBox(value))
  return Object.fromEntries(kept.map(([name, value]) => [name, plain(value)]))
}

/** A text fact, by a path such as `by.name`; empty when it is not there. */
export function textOf(facts: Facts, path: string): string {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Facts | null | undefined)?.[name], facts)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A list fact; empty when it is not there. */
export function listOf(facts: Facts, name: string): readonly unknown[] {
  const value = facts[name]
  return Array.isArray(value) ? value : []
}
