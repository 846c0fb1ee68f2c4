import type { MatterLine } from '@yiwang/oversight/contracts'
import { useTranslation } from 'react-i18next'

/** Stages in which a unit, or the dispatcher, is awaited. */
const isAwaited = ({ stage }: MatterLine): boolean => stage !== undefined && stage !== 'confirmation'

/** How late a matter is, or how long there is left; empty where nobody is awaited. */
export function useDueText(): (matter: MatterLine) => string {
  const { t } = useTranslation()
  return (matter) => {
    const { daysPast, isLate } = matter
    if (daysPast === undefined || !isAwaited(matter)) return ''
    if (isLate) return daysPast < 1 ? t('matter.lateToday') : t('matter.late', { count: daysPast })
    return daysPast > -1 ? t('matter.dueToday') : t('matter.left', { count: -daysPast })
  }
}
