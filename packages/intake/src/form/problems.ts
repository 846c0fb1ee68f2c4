import type { z } from 'zod'
import { LIMITS } from './request-form.ts'

/** One thing wrong with a form: the field, a stable code, and a sentence that says what to do. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly sentence: string
}

const FIELD_TITLES: Readonly<Record<string, string>> = {
  kind: '诉求类型',
  subject: '标题',
  narrative: '内容',
  address: '地址',
  divisionCode: '所在地区',
  isAnonymous: '匿名',
  name: '称呼',
  phone: '电话',
  channelWished: '希望的渠道',
  minutesSpent: '所花时间',
  occurredAt: '受理时间',
  attachments: '附件',
}

const SENTENCES: Readonly<Record<string, (title: string, field: string) => string>> = {
  missing: (title) => `请填写${title}。`,
  too_long: (title, field) => `${title}太长，最多 ${LIMITS[field as keyof typeof LIMITS] ?? ''} 个字，请删减后再提交。`,
  unreadable: (title) => `${title}里有无法识别的字符，请检查后重新输入。`,
  phone_invalid: () => '电话号码不正确。请填写手机号，或者带区号的固定电话；也可以不填。',
  contact_not_expected: () => '选择了匿名，就不能再留称呼和电话；要留联系方式，请取消匿名。',
  contact_expected: () => '请留下称呼或者电话；不想留，请选择匿名。',
  occurred_in_future: () => '受理时间不能晚于现在。',
  occurred_too_long_ago: () => '受理时间太早，最多可以补录三十天以内的诉求。',
}

/** The problems of a refused form, first one per field, in the order of the form. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? 'form')
    if (problems.has(field)) continue
    const code = message in SENTENCES ? message : 'invalid'
    const title = FIELD_TITLES[field] ?? field
    problems.set(field, {
      field,
      code,
      sentence: SENTENCES[code]?.(title, field) ?? `${title}不正确，请重新选择或填写。`,
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
 * @example const read = readForm(requestFormSchema, await request.parseBody())
 */
export function readForm<Value>(schema: z.ZodType<Value>, typed: unknown): FormReading<Value> {
  const result = schema.safeParse(typed)
  return result.success ? { ok: true, value: result.data } : { ok: false, problems: fieldProblems(result.error) }
}
