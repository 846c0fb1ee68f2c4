import type { Rule } from './mask.ts'

/** What people put between digits. */
const GAP = String.raw`[ \t\-‐-―._·•~]{0,2}`
const PROVINCES = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91'
const MONTH_DAY = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`
const ID_18 = new RegExp(String.raw`^(?:${PROVINCES})\d{4}(?:18|19|20)\d{2}${MONTH_DAY}\d{3}[\dX]$`)
const ID_15 = new RegExp(String.raw`^(?:${PROVINCES})\d{6}${MONTH_DAY}\d{3}$`)

/** The country's code, or the 0 that some still dial before a mobile number; no area code begins with 013 to 019. */
const DIALLED = String.raw`(?:(?:(?:\+|00)?86[ \-]{0,2}0?|0)[ \-]?)?`
const PREFIX = new RegExp(String.raw`^${DIALLED}(?=1)`)

function digitsOf(value: string): string {
  return value.replaceAll(/[^\dXx]/g, '').toUpperCase()
}

/** 11 digits in one piece, as 3-4-4, or cut by one and the same sign; figures such as `15.5 18.2` are not a phone. */
function isMobileShape(value: string): boolean {
  const subscriber = value.replace(PREFIX, '')
  const groups = subscriber.split(/\D+/).map((group) => group.length)
  if (groups.length === 1 || groups.join() === '3,4,4') return true
  const gaps = new Set(subscriber.match(/\D+/g))
  return gaps.size === 1 && !gaps.has('.')
}

function isIdCard(value: string): boolean {
  const id = digitsOf(value)
  return ID_18.test(id) || ID_15.test(id)
}

/** Check digit of payment cards (ISO/IEC 7812-1, annex B). */
export function isLuhnValid(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const idCardRule: Rule = {
  kind: 'id-card',
  pattern: /(?<!\d)[1-9](?:[ -]?\d){13}(?:(?:[ -]?\d){3}[ -]?[\dXx]|[ -]?\d)(?!\d)/,
  accept: isIdCard,
}

/** The end of a number, as people are told apart by over the phone: 尾号1234, 后四位1234. */
export const tailRules: readonly Rule[] = [
  {
    kind: 'id-card',
    pattern: /(?:身份证|证件)(?:号码|号)?(?:尾号|(?:最?后|末)[四六46]位)[是为: ]{0,3}(\d{3,6}[\dXx])(?![\dA-Za-z])/,
  },
  {
    kind: 'bank-card',
    pattern: /(?:银行|储蓄|社保|工资)卡(?:号码|号)?(?:尾号|(?:最?后|末)四位)[是为: ]{0,3}(\d{4})(?!\d)/,
  },
  { kind: 'mobile', pattern: /(?:尾号|(?:最?后|末)四位)[是为: ]{0,3}(\d{4})(?![\d年元])/ },
]

/** Passports by their shape, unless something else is said to be numbered so; travel permits after their names. */
export const passportRules: readonly Rule[] = [
  {
    kind: 'passport',
    pattern:
      /(?:护照|通行证|[台回]胞证|回乡证|旅行证)(?:号码|编号|号)?[是为: ]{0,3}([A-Za-z]{0,2}\d{7,10})(?![A-Za-z0-9])/,
  },
  {
    kind: 'passport',
    pattern:
      /(?<![A-Za-z0-9])(?<!(?:编号|杆号|单号|型号|批号|设备|号牌|表号|户号)[是为: ]{0,3})[Ee](?:\d|[A-HJ-NP-Z])\d{7}(?![A-Za-z0-9])/,
  },
]

export const bankCardRule: Rule = {
  kind: 'bank-card',
  pattern: /(?<!\d)[3-9]\d{3}(?:[ -]?\d){12,15}(?!\d)/,
  accept: (value) => isLuhnValid(digitsOf(value)),
}

export const mobileRule: Rule = {
  kind: 'mobile',
  pattern: new RegExp(String.raw`(?<!\d|\d\.)${DIALLED}1${GAP}[3-9](?:${GAP}\d){9}(?!\d)`),
  accept: isMobileShape,
}

/** Area code and 7 or 8 digits, or 7 or 8 digits after a word for telephone. Service numbers (110, 12345, 400…) stay. */
export const landlineRules: readonly Rule[] = [
  {
    kind: 'landline',
    pattern:
      /(?<!\d)(?:(?:\+|00)86[ -]{0,2}\(?0?|\(?0)(?:10|2\d|[3-9]\d\d)\)?[ \-‐-―]{0,2}[2-9]\d{2,3}[ -]?\d{4}(?:[ -]?(?:转|分机|-)[ -]?\d{1,6})?(?!\d)/,
  },
  {
    kind: 'landline',
    pattern:
      /(?:电话|座机|固话|家电|联系方式|传真|[Tt][Ee][Ll])(?:号码|号)?[是为: ]{0,3}([2-9]\d{2,3}[ -]?\d{4})(?!\d)/,
  },
]
