import type { ByLocale, Locale } from '@yiwang/kernel'
import type { z } from 'zod'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'
import { LIMITS } from './request-form.ts'

/** One thing wrong with a form: the field, a stable code, and a sentence that says what to do. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly sentence: string
}

/** What a field is called, and what is said of each fault, in one language. */
export interface FormWords {
  readonly fields: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, (title: string, most: number | '', over?: number) => string>>
  readonly invalid: (title: string) => string
}

const WORDS: ByLocale<FormWords> = { 'zh-CN': zhCN, en }

/** By how many characters a text is too long. */
function overOf(issue: z.core.$ZodIssue): number | undefined {
  const over: unknown = issue.code === 'custom' ? issue.params?.over : undefined
  return typeof over === 'number' ? over : undefined
}

/** The problems of a refused form, first one per field, in the order of the form. */
export function fieldProblems(error: z.ZodError, locale: Locale): FieldProblem[] {
  const words = WORDS[locale]
  const problems = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const { path, message } = issue
    const field = String(path[0] ?? 'form')
    if (problems.has(field)) continue
    const code = message in words.problems ? message : 'invalid'
    const title = words.fields[field] ?? field
    const most = LIMITS[field as keyof typeof LIMITS] ?? ''
    problems.set(field, {
      field,
      code,
      sentence: words.problems[code]?.(title, most, overOf(issue)) ?? words.invalid(title),
    })
  }
  return [...problems.values()]
}

/** A form read: its value, or everything wrong with it. What was typed stays with the caller either way. */
export type FormReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * Reads what a person typed against a form's schema.
 * @example const read = readForm(requestFormSchema, await request.parseBody(), 'zh-CN')
 */
export function readForm<Value>(schema: z.ZodType<Value>, typed: unknown, locale: Locale): FormReading<Value> {
  const result = schema.safeParse(typed)
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, problems: fieldProblems(result.error, locale) }
}
