import type { ByLocale, Locale } from '@yiwang/kernel'
import { DANGER_PATTERNS } from '@yiwang/intake/contracts'
import type { Responsible } from './responsible.ts'
import { en as dangerInEnglish } from './words/danger/en.ts'
import { zhCN as dangerInChinese } from './words/danger/zh-cn.ts'
import { en as dispatchInEnglish } from './words/dispatch/en.ts'
import { zhCN as dispatchInChinese } from './words/dispatch/zh-cn.ts'
import { RESPONSIBLE } from './words/responsible.ts'

/** One field of the register, as the UK's Algorithmic Transparency Recording Standard asks for them. */
export interface RegisterField {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface RegisterSection {
  readonly id: string
  readonly title: string
  readonly fields: readonly RegisterField[]
}

type Words = Readonly<
  Record<string, { readonly title: string; readonly fields: Readonly<Record<string, readonly [string, string]>> }>
>

/** What machines do here by themselves: hint where a matter belongs, and mark what sounds like danger. */
export type RegisteredAlgorithm = 'dispatch' | 'danger'

const WORDS: Readonly<Record<RegisteredAlgorithm, ByLocale<Words>>> = {
  dispatch: { 'zh-CN': dispatchInChinese, en: dispatchInEnglish },
  danger: { 'zh-CN': dangerInChinese, en: dangerInEnglish },
}

/** Sentences the words of danger are tried with: those of danger, all to be marked, and everyday ones, none of them. */
export const DANGER_TRIED = { inDanger: 88, everyday: 93 } as const

/** What the words leave open: whose it is, and from which confidence on it speaks. */
export interface RegisterFacts {
  readonly cell: string
  /** 0 to 1 */
  readonly sureFrom: number
  /** undefined while no such post is registered */
  readonly responsible?: Responsible | undefined
}

/** The register's entry of one of them in one language. */
export function registerEntry(
  algorithm: RegisteredAlgorithm,
  locale: Locale,
  { cell, sureFrom, responsible }: RegisterFacts,
): RegisterSection[] {
  const { known, unknown } = RESPONSIBLE[locale]
  const { who, contact } = responsible === undefined ? unknown : known(responsible)
  const filled = (text: string): string =>
    text
      .replaceAll('{{who}}', who)
      .replaceAll('{{contact}}', contact)
      .replaceAll('{{cell}}', cell)
      .replaceAll('{{sureFrom}}', String(Math.round(sureFrom * 100)))
      .replaceAll('{{patterns}}', String(DANGER_PATTERNS))
      .replaceAll('{{inDanger}}', String(DANGER_TRIED.inDanger))
      .replaceAll('{{everyday}}', String(DANGER_TRIED.everyday))
  return Object.entries(WORDS[algorithm][locale]).map(([id, { title, fields }]) => ({
    id,
    title,
    fields: Object.entries(fields).map(([field, [name, text]]) => ({ id: field, title: name, text: filled(text) })),
  }))
}

/** How good the word list alone is, and how much guessing the most frequent class gets right: decision record 16. */
export const LEXICON_QUALITY = {
  messages: 8_034,
  classes: 7,
  accuracy: 0.811,
  macroF1: 0.819,
  guessing: 0.22,
  /** share that is right among suggestions shown */
  shownRight: 0.88,
} as const
