import { CHANNEL_TITLES, KIND_TITLES } from '@yiwang/intake/contracts'
import type { Locale, Titles } from '@yiwang/kernel'
import type { Facet } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'

const CHANNELS: Titles<string> = CHANNEL_TITLES
const KINDS: Titles<string> = KIND_TITLES

/** A line of figures, as far as its title goes. */
export interface Titled {
  readonly value: string
  readonly name?: string | undefined
}

/** What a line of figures is called; what is not known is called so. */
export function useLineTitle(): (facet: Facet, line: Titled) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (facet, { value, name }) => {
    if (value === '') return t(`unknown.${facet}`)
    if (facet === 'channel') return CHANNELS[locale][value] ?? value
    if (facet === 'kind') return KINDS[locale][value] ?? value
    return name ?? value
  }
}

/** What a channel is called. */
export const channelTitle = (channel: string, locale: Locale): string => CHANNELS[locale][channel] ?? channel

/** The day of an instant in China with its weekday, as people write it. */
export function dayTitle(iso: string, locale: Locale): string {
  const parts = { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long' } as const
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, parts).format(new Date(iso))
}
