import { z } from 'zod'

export const purposeCodeSchema = z.enum([
  'handle',
  'contact-citizen',
  'reply',
  'import-view',
  'find-by-phone',
  'index',
  'lookup-mark',
  'own-access',
])
export type PurposeCode = z.infer<typeof purposeCodeSchema>

/** Fields of a box that a purpose needs; `all` where the box holds nothing else (个人信息保护法 art. 6: 最小范围). */
export type ReadableFields = 'all' | readonly string[]

/** Why personal data may be opened, in the words the person reads. */
export interface Purpose {
  readonly code: PurposeCode
  /** completes "…查看了您的…" */
  readonly sentence: string
  /** article it rests on; citations are configuration of this table, not advice */
  readonly basis: string
  readonly by: 'human' | 'machine' | 'self'
  /** apps that may state this purpose */
  readonly apps: readonly string[]
  /** readable fields by name of the box; boxes not named stay shut */
  readonly reads: Readonly<Record<string, ReadableFields>>
}

const STATUTORY_DUTY = '个人信息保护法第十三条第一款第三项、第三十四条（履行法定职责所必需）'
const WORDS = ['subject', 'narrative', 'address']

/** Every purpose there is; what is not in this table cannot be opened. Ratings and their comments are in none of them. */
export const PURPOSES: Readonly<Record<PurposeCode, Purpose>> = {
  handle: {
    code: 'handle',
    sentence: '为了办理您反映的事情',
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { content: WORDS, note: 'all', talk: 'all', reply: 'all', form: 'all' },
  },
  'contact-citizen': {
    code: 'contact-citizen',
    sentence: '为了与您联系，核实情况或告知进展',
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { contact: ['name', 'phone'] },
  },
  reply: {
    code: 'reply',
    sentence: '为了给您写答复',
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { content: WORDS, reply: 'all' },
  },
  'import-view': {
    code: 'import-view',
    sentence: '为了查阅以前办过的事情',
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: { content: WORDS, reply: 'all' },
  },
  'find-by-phone': {
    code: 'find-by-phone',
    sentence: '为了按来电号码找到您以前反映的事情',
    basis: STATUTORY_DUTY,
    by: 'human',
    apps: ['console'],
    reads: {},
  },
  index: {
    code: 'index',
    sentence: '为了隐去个人信息后建立检索，并提示承办单位',
    basis: `${STATUTORY_DUTY}、第五十一条第三项（去标识化）`,
    by: 'machine',
    apps: ['console'],
    reads: { content: ['subject', 'narrative'], reply: 'all' },
  },
  'lookup-mark': {
    code: 'lookup-mark',
    sentence: '为了让您打来电话时能找到这件事，登记了号码的查找标记',
    basis: STATUTORY_DUTY,
    by: 'machine',
    apps: ['vault'],
    reads: { contact: ['phone'] },
  },
  'own-access': {
    code: 'own-access',
    sentence: '您用回执打开了自己的事情',
    basis: '个人信息保护法第四十五条（个人的查阅权）',
    by: 'self',
    apps: ['portal'],
    reads: {},
  },
}

/** The purpose of that code; undefined when there is none. */
export function findPurpose(code: string): Purpose | undefined {
  const parsed = purposeCodeSchema.safeParse(code)
  return parsed.success ? PURPOSES[parsed.data] : undefined
}

/** Names of the fields a purpose may read in a box that holds these fields; own access reads all of them. */
export function readableFields(purpose: Purpose, box: string, fields: readonly string[]): string[] {
  if (purpose.by === 'self') return [...fields]
  const readable = purpose.reads[box] ?? []
  return fields.filter((field) => readable === 'all' || readable.includes(field))
}
