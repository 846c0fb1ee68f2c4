import { chinaDay, fullDayText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { pastKind, pastState, pastUnit, type PastCase, type Said } from './past-words.ts'

/** State, kind and unit of a case in words; of the past only what its record says. */
export interface CaseWords {
  readonly state: string
  readonly kind: string
  /** empty while a living case is with nobody */
  readonly unit: string
  readonly day: (iso: string) => string
}

/** What a case is called in lists and on its page. */
export function useCaseWords(): (found: PastCase) => CaseWords {
  const { t } = useTranslation()
  const locale = useLocale()
  const kindTitle = (kind: string): string => t(`kinds.${kind}`)
  const day = (iso: string): string => fullDayText(chinaDay(iso), locale)
  const said = (what: Said | string): string => (typeof what === 'string' ? what : t(what[0], what[1] ?? {}))
  return (found) => {
    const { kind, state, unitName } = found
    if (found.past === null) return { state: t(`states.${state}`), kind: kindTitle(kind), unit: unitName ?? '', day }
    const { key, at } = pastState(found)
    const ended = at === undefined ? t(key) : t(key, { day: day(at) })
    return { state: ended, kind: said(pastKind(found, kindTitle)), unit: said(pastUnit(found)), day }
  }
}
