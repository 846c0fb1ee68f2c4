import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act } from '../act.ts'
import { TroubleNote } from './trouble-note.tsx'

interface AskedWordsProps {
  readonly hasWords: boolean
  /** said when nothing was written */
  readonly none: string
  readonly opening: Pick<Act<void, string>, 'isBusy' | 'done' | 'trouble' | 'run'>
}

/** The person's own words, opened for a stated purpose: they see that. */
export function AskedWords({ hasWords, none, opening }: AskedWordsProps): ReactNode {
  const { t } = useTranslation()
  if (!hasWords) return <p className="quiet">{none}</p>
  if (opening.done !== undefined) return <blockquote className="words">{opening.done}</blockquote>
  return (
    <>
      <TroubleNote sentence={opening.trouble?.sentence} />
      <Button
        loading={opening.isBusy}
        onClick={() => {
          opening.run()
        }}
      >
        {t('questions.openWords')}
      </Button>
    </>
  )
}
