import type { ReactNode } from 'react'
import type { Translate } from '../../messages/translator.ts'

/** Beginning again with nothing; folded away, since it clears what was typed. */
export function Afresh({ t }: { t: Translate }): ReactNode {
  return (
    <details className="afresh">
      <summary>{t('tell.afresh.open')}</summary>
      <p className="hint">{t('tell.afresh.text')}</p>
      <button className="button quiet" name="go" value="afresh">
        {t('tell.afresh.button')}
      </button>
    </details>
  )
}
