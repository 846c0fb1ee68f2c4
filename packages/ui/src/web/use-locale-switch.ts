import { useQueryClient } from '@tanstack/react-query'
import type { ByLocale, Locale } from '@yiwang/kernel'
import { speak, useLocale } from './locale.ts'

/** Languages as their speakers call them. */
const NAMES: ByLocale<string> = { 'zh-CN': '中文', en: 'English' }

/** The other language of the screens, and the way to it; sentences made by the server are asked for again. */
export function useLocaleSwitch(): { other: Locale; name: string; press: () => void } {
  const queries = useQueryClient()
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  const press = (): void => {
    void speak(other).then(() => queries.invalidateQueries())
  }
  return { other, name: NAMES[other], press }
}
