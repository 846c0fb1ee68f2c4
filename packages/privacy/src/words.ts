import { listText, type ByLocale, type Locale } from '@yiwang/kernel'
import { en } from './words/en.ts'
import { zhCN } from './words/zh-cn.ts'

const WORDS: ByLocale<typeof zhCN> = { 'zh-CN': zhCN, en }

/** The words for looks at personal data in one language; what has no word is told by its name. */
export interface OpeningWords {
  readonly self: string
  readonly machine: string
  readonly action: (purpose: string, fields: string) => string
  /** the course of a matter was followed, without personal data */
  readonly followed: (reason: string, explanation: string) => string
  readonly followedBasis: string
  /** field names as a list, e.g. `称呼、电话` */
  readonly fields: (names: readonly string[]) => string
  /** an app's name as people know it */
  readonly app: (name: string) => string
}

export function openingWords(locale: Locale): OpeningWords {
  const { self, machine, action, followed, followedBasis, ...words } = WORDS[locale]
  const titles: Readonly<Record<string, string>> = words.fields
  const apps: Readonly<Record<string, string>> = words.apps
  return {
    self,
    machine,
    action,
    followed,
    followedBasis,
    fields: (names) =>
      listText(
        names.map((name) => titles[name] ?? name),
        locale,
      ),
    app: (name) => apps[name] ?? name,
  }
}
