import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Grey lines where something is on its way, as tall as what will stand there. */
export function Waiting({ lines }: { lines: number }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="waiting-lines" role="status">
      <p className="hidden">{t('waiting')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}
