import { isIdCardNumber } from '@yiwang/organisation/contracts'
import { ServicesError } from './errors.ts'
import type { FormField, Item } from './item.ts'

/** What was filled in, by field name. */
export type FormValues = Readonly<Record<string, string>>

/** A form as it will be sealed: trimmed values, and what the person chose to leave empty. */
export interface CheckedForm {
  readonly values: FormValues
  readonly left: readonly string[]
}

/** Everything wrong with a form at once: whoever is told once of all that is missing need not come twice (行政许可法 art. 32). */
export interface FormFaults {
  readonly unknown: readonly string[]
  readonly missing: readonly string[]
  readonly invalid: readonly string[]
}

const PATTERNS: Partial<Record<FormField['kind'], (value: string) => boolean>> = {
  'id-card': isIdCardNumber,
  phone: (value) => /^1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$/.test(value),
  account: (value) => /^\d{12,21}$/.test(value),
}

function isValid({ kind, maxLength, choices }: FormField, value: string): boolean {
  if (value.length > maxLength || !value.isWellFormed() || value.includes('\0')) return false
  if (kind === 'choice') return choices?.includes(value) === true
  return PATTERNS[kind]?.(value) ?? true
}

function tidy({ kind }: FormField, value: string): string {
  const trimmed = value.trim()
  if (kind === 'text' || kind === 'choice') return trimmed
  return trimmed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

function tidied(item: Item, values: FormValues): Map<string, string> {
  const pairs = item.fields.map((field) => [field.name, tidy(field, values[field.name] ?? '')] as const)
  return new Map(pairs)
}

/** All faults of a form; all lists empty when it can be submitted. */
export function findFaults(item: Item, values: FormValues): FormFaults {
  const given = tidied(item, values)
  const valueOf = ({ name }: FormField): string => given.get(name) ?? ''
  return {
    unknown: Object.keys(values).filter((name) => !given.has(name)),
    missing: item.fields
      .filter((field) => field.asking.kind === 'required-by-law' && valueOf(field) === '')
      .map(({ name }) => name),
    invalid: item.fields
      .filter((field) => valueOf(field) !== '' && !isValid(field, valueOf(field)))
      .map(({ name }) => name),
  }
}

/** A form ready to seal; throws ServicesError naming every field at fault, separated by commas. */
export function checkForm(item: Item, values: FormValues): CheckedForm {
  const { unknown, missing, invalid } = findFaults(item, values)
  if (unknown.length > 0) throw new ServicesError('field_unknown', unknown.join(','))
  if (missing.length > 0) throw new ServicesError('form_incomplete', missing.join(','))
  if (invalid.length > 0) throw new ServicesError('form_value_invalid', invalid.join(','))
  const filled = [...tidied(item, values)].filter(([, value]) => value !== '')
  const names = new Set(filled.map(([name]) => name))
  return {
    values: Object.fromEntries(filled),
    left: item.fields.map(({ name }) => name).filter((name) => !names.has(name)),
  }
}
