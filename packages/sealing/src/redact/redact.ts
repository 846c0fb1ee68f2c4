import { accountRules } from './accounts.ts'
import { addressRules } from './addresses.ts'
import { findAll, MASKS, type Finding, type RedactedKind, type Rule } from './mask.ts'
import { findNames, findNamesInReason } from './names.ts'
import { normalise, numeralsAsDigits } from './normalise.ts'
import { bankCardRule, idCardRule, landlineRules, mobileRule, passportRules, tailRules } from './numbers.ts'

export type { RedactedKind } from './mask.ts'

export interface Redaction {
  readonly text: string
  readonly found: ReadonlyArray<{ readonly kind: RedactedKind; readonly count: number }>
}

/** Earlier rules win where findings overlap. */
const FIRST_RULES: readonly Rule[] = [
  ...accountRules.filter((rule) => rule.kind === 'email'),
  idCardRule,
  mobileRule,
  ...passportRules,
  bankCardRule,
  ...landlineRules,
  ...tailRules,
  ...accountRules.filter((rule) => rule.kind !== 'email'),
]

function withoutOverlaps(findings: readonly Finding[], length: number): Finding[] {
  const taken = new Uint8Array(length)
  const free = findings.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1)
    if (isFree) taken.fill(1, start, end)
    return isFree
  })
  return free.toSorted((a, b) => a.start - b.start)
}

/** Parts of one address found by several rules become one mask. */
function joined(findings: readonly Finding[], text: string): Finding[] {
  const result: Finding[] = []
  for (const finding of findings) {
    const last = result.at(-1)
    const touches = last?.kind === finding.kind && /^[ ,、-]?$/.test(text.slice(last.end, finding.start))
    if (touches && finding.kind === 'address') result[result.length - 1] = { ...last, end: finding.end }
    else result.push(finding)
  }
  return result
}

type FindMore = (text: string) => Finding[]

const nothingMore: FindMore = () => []

function findPersonalData(original: string, findMore: FindMore): Finding[] {
  const text = normalise(original)
  const numbers = [
    ...FIRST_RULES.flatMap((rule) => findAll(text, rule)),
    ...[idCardRule, mobileRule].flatMap((rule) => findAll(numeralsAsDigits(text), rule)),
  ]
  const phones = numbers.filter(({ kind }) => kind === 'mobile' || kind === 'landline')
  const addresses = addressRules.flatMap((rule) => findAll(text, rule))
  return joined(
    withoutOverlaps([...numbers, ...addresses, ...findNames(text, phones), ...findMore(text)], text.length),
    text,
  )
}

function counted(findings: readonly Finding[]): Redaction['found'] {
  const counts = new Map<RedactedKind, number>()
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

function masked(text: string, findMore: FindMore): Redaction {
  const findings = findPersonalData(text, findMore)
  let shown = ''
  let end = 0
  for (const finding of findings) {
    shown += text.slice(end, finding.start) + MASKS[finding.kind]
    end = finding.end
  }
  return { text: shown + text.slice(end), found: counted(findings) }
}

/**
 * Masks what points at a person in Chinese citizen text: mobile and area-code phone numbers, identity cards, passports, bank cards,
 * e-mail, QQ, WeChat and other account names, the last four digits of a number, licence plates, house numbers, and names after words such as 我叫 or before a title.
 *
 * It works by shapes and lists and does not understand the text, so it does NOT see: names without such a sign
 * (`张三打了我`), rare surnames and names of minorities, nicknames and pinyin, local phone numbers without a word for
 * telephone, numbers written with letters (`l38O…`) or spread over sentences, estates, villages, workplaces, shops and
 * diseases, and whoever is recognised by the story itself. It also masks some words that only look like names. Masked text
 * is therefore less dangerous, not anonymous: it stays in rebuildable projections and is never published.
 * @example redact('我叫张三，电话138 0000 0000').text // '我叫〔姓名〕，电话〔电话〕'
 */
export function redact(text: string): Redaction {
  return masked(text, nothingMore)
}

/**
 * Redacts an official's short reason, with bare names where somebody says something or is spoken with (`张三来电说`,
 * `与张三核实`), and keeps it within `max` UTF-16 units, though masks may be longer than what they hide. A net under a form that asks for no personal data, not a permit to publish citizen text.
 */
export function redactReason(text: string, max: number): string {
  const { text: shown } = masked(text, findNamesInReason)
  if (shown.length <= max) return shown
  const cut = shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/〔[^〕]*$/, '')}…`
}
