import type { ByLocale, Locale } from '@yiwang/kernel'

/** What the page's own script says; everything else comes from the server. */
interface ScriptWords {
  readonly unaltered: (title: string, position: number) => string
  readonly failed: (title: string, detail: string) => string
  readonly pending: (title: string) => string
  /** large photos are being made smaller */
  readonly shrinking: string
  /** nobody is there to take what was typed */
  readonly unreachable: string
  /** files chosen and not yet sent */
  readonly picked: (names: readonly string[]) => string
}

const NAMED = 3
const NAME_MAX = 24

/** The end of a long name tells photos apart: cameras count at the end. */
const shortly = (name: string): string => (name.length > NAME_MAX ? `…${name.slice(-NAME_MAX)}` : name)

/** The first few by name, where there are many. */
const someOf = (names: readonly string[], between: string): string =>
  `${names.slice(0, NAMED).map(shortly).join(between)}${names.length > NAMED ? ' …' : ''}`

const WORDS: ByLocale<ScriptWords> = {
  'zh-CN': {
    unaltered: (title, position) => `${title}：没有被改过（公开账第 ${position} 条）`,
    failed: (title, detail) => `${title}：${detail}`,
    pending: (title) => `${title}：还没有写进公开账，通常一两秒后就好`,
    shrinking: '照片有点大，正在变小……',
    unreachable: '现在连不上网站，还没有交上来。您写的、选的都还在这一页，不要关。过一会儿再按一次；着急就打 12345。',
    picked: (names) => (names.length === 0 ? '还没有选' : `选了 ${names.length} 个：${someOf(names, '、')}`),
  },
  en: {
    unaltered: (title, position) => `${title} Unaltered (no. ${position} in the public log)`,
    failed: (title, detail) => `${title} ${detail}`,
    pending: (title) => `${title} Not in the public log yet; that usually takes a second or two`,
    shrinking: 'Making large photos smaller …',
    unreachable:
      'This site cannot be reached right now, and nothing has been sent. What you wrote and chose is still on this page; keep it open. Press again in a while, or call 12345.',
    picked: (names) => (names.length === 0 ? 'None chosen yet' : `${names.length} chosen: ${someOf(names, ', ')}`),
  },
}

/** The language of the page the script runs in. */
export const pageLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN')

export const scriptWords = (locale: Locale): ScriptWords => WORDS[locale]
