import type { ByLocale, Lane } from '@yiwang/kernel'
import { z } from 'zod'

export const purposeCodeSchema = z.enum([
  'handle',
  'contact-citizen',
  'reply',
  'call-back',
  'read-out',
  'import-view',
  'find-by-phone',
  'index',
  'lookup-mark',
  'own-access',
  'answer-question',
  'review-objection',
])
export type PurposeCode = z.infer<typeof purposeCodeSchema>

/** Fields of a box that a purpose needs; `all` where the box holds nothing else (个人信息保护法 art. 6: 最小范围). */
export type ReadableFields = 'all' | readonly string[]

/** Why personal data may be opened, in the words the person reads. */
export interface Purpose {
  readonly code: PurposeCode
  /** completes "…查看了您的…"; the Chinese one is recorded as what was told then */
  readonly sentence: ByLocale<string>
  /** article it rests on; citations are configuration of this table, not advice */
  readonly basis: ByLocale<string>
  readonly by: 'human' | 'machine' | 'self'
  /** apps that may state this purpose */
  readonly apps: readonly string[]
  /** readable fields by name of the box; boxes not named stay shut */
  readonly reads: Readonly<Record<string, ReadableFields>>
  /** photos and papers it may open, by the lane of their event; none where it says nothing */
  readonly files?: readonly Lane[]
}

const STATUTORY_DUTY: ByLocale<string> = {
  'zh-CN': '个人信息保护法第十三条第一款第三项、第三十四条（履行法定职责所必需）',
  en: 'Personal Information Protection Law, art. 13(1)(3) and art. 34 (needed for a duty set by law)',
}
const WORDS = ['subject', 'narrative', 'address', 'near', 'point']
const RELATION = ['relation']

/** Every purpose there is; what is not in this table cannot be opened. Ratings and their comments are in none of them. */
export const PURPOSES: Readonly<Record<PurposeCode, Purpose>> = {
  handle: {
    code: 'handle',
    sentence: { 'zh-CN': '为了办理您反映的事情', en: 'To handle what you reported' },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: {
      content: WORDS,
      behalf: RELATION,
      note: 'all',
      talk: 'all',
      question: 'all',
      reply: 'all',
      said: 'all',
      form: 'all',
    },
    files: ['open', 'inner'],
  },
  'contact-citizen': {
    code: 'contact-citizen',
    sentence: { 'zh-CN': '为了与您联系，核实情况或告知进展', en: 'To contact you, ask back or tell you how it goes' },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { contact: ['name', 'phone'], behalf: ['relation', 'name', 'phone'] },
  },
  reply: {
    code: 'reply',
    sentence: { 'zh-CN': '为了给您写答复', en: 'To write a reply to you' },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { content: WORDS, reply: 'all' },
    files: ['open', 'inner'],
  },
  'call-back': {
    code: 'call-back',
    sentence: { 'zh-CN': '为了回访您，听您说解决了没有', en: 'To call you back and ask whether it is solved' },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: {
      contact: ['name', 'phone'],
      behalf: ['relation', 'name', 'phone'],
      content: WORDS,
      question: 'all',
      reply: 'all',
    },
    // what the person sent or was shown; never what colleagues keep among themselves
    files: ['open'],
  },
  'read-out': {
    code: 'read-out',
    sentence: {
      'zh-CN': '为了在您来电来访时，把给您的答复念给您听',
      en: 'To read the reply out to you when you called or came',
    },
    basis: {
      'zh-CN': '个人信息保护法第四十五条（个人的查阅权）',
      en: 'Personal Information Protection Law, art. 45 (the right to see one’s own data)',
    },
    by: 'human',
    apps: ['console'],
    // what they were answered and nothing else, not even their own words
    reads: { reply: 'all' },
  },
  'import-view': {
    code: 'import-view',
    sentence: { 'zh-CN': '为了查阅以前办过的事情', en: 'To look up what was handled before' },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { content: WORDS, reply: 'all' },
    files: ['open', 'inner'],
  },
  'find-by-phone': {
    code: 'find-by-phone',
    sentence: {
      'zh-CN': '为了按来电号码找到您以前反映的事情',
      en: 'To find what you reported before by the number you called from',
    },
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: {},
  },
  index: {
    code: 'index',
    sentence: {
      'zh-CN': '为了隐去个人信息后建立检索，并提示承办单位',
      en: 'To make it searchable with personal data hidden, and to suggest a unit',
    },
    basis: {
      'zh-CN': `${STATUTORY_DUTY['zh-CN']}、第五十一条第三项（去标识化）`,
      en: `${STATUTORY_DUTY.en} and art. 51(3) (de-identification)`,
    },
    by: 'machine',
    apps: ['console'],
    reads: { content: ['subject', 'narrative'], talk: 'all', question: 'all', reply: 'all', said: 'all' },
  },
  'lookup-mark': {
    code: 'lookup-mark',
    sentence: {
      'zh-CN': '为了让您打来电话时能找到这件事，登记了号码的查找标记',
      en: 'To mark the number, so that this matter is found when you call',
    },
    basis: STATUTORY_DUTY,
    by: 'machine',
    apps: ['vault'],
    reads: { contact: ['phone'] },
  },
  'own-access': {
    code: 'own-access',
    sentence: { 'zh-CN': '您用回执打开了自己的事情', en: 'You opened your own matter with the receipt' },
    basis: {
      'zh-CN': '个人信息保护法第四十五条（个人的查阅权）',
      en: 'Personal Information Protection Law, art. 45 (the right to see one’s own data)',
    },
    by: 'self',
    apps: ['portal'],
    reads: {},
  },
  'answer-question': {
    code: 'answer-question',
    sentence: { 'zh-CN': '为了回答您对一次查看的询问', en: 'To answer what you asked about a look at your data' },
    basis: {
      'zh-CN': '个人信息保护法第四十八条、第五十条（解释说明与受理申请）',
      en: 'Personal Information Protection Law, art. 48 and art. 50 (explaining, and hearing requests)',
    },
    by: 'human',
    apps: ['console'],
    reads: { inquiry: 'all' },
  },
  'review-objection': {
    code: 'review-objection',
    sentence: {
      'zh-CN': '为了复核您对派单的异议',
      en: 'To review your objection to where your matter was sent',
    },
    basis: {
      'zh-CN': '个人信息保护法第二十四条、第五十条（自动化决策的说明与受理申请）',
      en: 'Personal Information Protection Law, art. 24 and art. 50 (explaining automated decisions, and hearing requests)',
    },
    by: 'human',
    apps: ['console'],
    reads: { objection: 'all' },
  },
}

/** The purpose of that code; undefined when there is none. */
export function findPurpose(code: string): Purpose | undefined {
  const parsed = purposeCodeSchema.safeParse(code)
  return parsed.success ? PURPOSES[parsed.data] : undefined
}

/** Whether a purpose may open photos and papers of events on this lane. */
export function mayOpenFiles({ files = [] }: Pick<Purpose, 'files'>, lane: Lane): boolean {
  return files.includes(lane)
}

/** Names of the fields a purpose may read in a box that holds these fields; own access reads all of them. */
export function readableFields(purpose: Purpose, box: string, fields: readonly string[]): string[] {
  if (purpose.by === 'self') return [...fields]
  const readable = purpose.reads[box] ?? []
  return fields.filter((field) => readable === 'all' || readable.includes(field))
}
