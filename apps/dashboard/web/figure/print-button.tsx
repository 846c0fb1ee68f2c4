import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { printOne } from './print-one.ts'

/** Prints one part of the page alone. */
export function PrintButton({ part }: { part: RefObject<HTMLElement | null> }): ReactNode {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="link-button small noprint"
      onClick={() => {
        printOne(part.current)
      }}
    >
      {t('figure.print')}
    </button>
  )
}
