import { z } from 'zod'

/** Languages the screens speak. The first is spoken where nobody asked for another. */
export const localeSchema = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof localeSchema>

export const DEFAULT_LOCALE: Locale = 'zh-CN'

/** Something said in every language. */
export type ByLocale<Value> = Readonly<Record<Locale, Value>>

/** What codes are called on screens: `KIND_TITLES[locale][kind]`. */
export type Titles<Code extends string | number> = ByLocale<Readonly<Record<Code, string>>>

/**
 * The shape another language's messages must have: every key, and beside one that counts, where the language needs it,
 * the form for one (`files` and `files_one`).
 */
export type SameWords<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string ? string : SameWords<Words[Name]>
} & { readonly [Name in keyof Words & string as Words[Name] extends string ? `${Name}_one` : never]?: string }

interface Wish {
  readonly language: string
  readonly weight: number
}

function wishOf(entry: string): Wish {
  const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.trim().slice(2))
  return { language: tag.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight }
}

/**
 * The language to answer in: the first we speak of those asked for, in the form of Accept-Language (RFC 9110, 12.5.4).
 * @example localeOf(getCookie(c, 'yw_lang') ?? c.req.header('accept-language'))
 */
export function localeOf(asked: string | null | undefined): Locale {
  const wishes = (asked ?? '').split(',').map(wishOf)
  const inOrder = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  const spoken = inOrder.flatMap(({ language }) =>
    localeSchema.options.filter((locale) => locale.split('-')[0] === language),
  )
  return spoken[0] ?? DEFAULT_LOCALE
}

const BETWEEN: ByLocale<string> = { 'zh-CN': '、', en: ', ' }

/** Several things named one after the other. */
export const listText = (parts: readonly string[], locale: Locale): string => parts.join(BETWEEN[locale])

/** A count as people read it: in groups of three from five digits on. */
export const countText = (count: number): string =>
  count < 10_000 ? String(count) : String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')
