/** What redaction looks for. */
export type RedactedKind =
  | 'id-card'
  | 'passport'
  | 'bank-card'
  | 'mobile'
  | 'landline'
  | 'email'
  | 'qq'
  | 'wechat'
  | 'account'
  | 'plate'
  | 'address'
  | 'name'

export const MASKS: Readonly<Record<RedactedKind, string>> = {
  'id-card': '〔身份证〕',
  passport: '〔证件〕',
  'bank-card': '〔银行卡〕',
  mobile: '〔电话〕',
  landline: '〔电话〕',
  email: '〔邮箱〕',
  qq: '〔QQ号〕',
  wechat: '〔微信号〕',
  account: '〔账号〕',
  plate: '〔车牌〕',
  address: '〔门牌〕',
  name: '〔姓名〕',
}

/** A stretch of text to mask, in UTF-16 units. */
export interface Finding {
  readonly kind: RedactedKind
  readonly start: number
  readonly end: number
}

/** Looks for one kind of thing; group 1 of the pattern, when there is one, is the part to mask. */
export interface Rule {
  readonly kind: RedactedKind
  readonly pattern: RegExp
  readonly accept?: (value: string, text: string, start: number) => boolean
}

/** All findings of a rule; a refused match is tried again one character further on. */
export function findAll(text: string, rule: Rule): Finding[] {
  const findings: Finding[] = []
  const pattern = new RegExp(rule.pattern.source, `${rule.pattern.flags}gd`)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length]
    if (rule.accept?.(text.slice(start, end), text, start) ?? true) findings.push({ kind: rule.kind, start, end })
    else pattern.lastIndex = match.index + 1
  }
  return findings
}
