import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../case/confidence.ts'
import type { Suggestion } from '../case/dispatch-choice.ts'
import { passage } from '../case/marked-words.ts'
import { MarkedWords } from './marked-words.tsx'

interface SuggestionNoteProps {
  readonly suggestion: Suggestion | undefined
  readonly unitName: (unitId: string) => string
  /** the person's redacted words */
  readonly text: string
  /** said when the machine is not sure */
  readonly unsure: string
}

/** What the machine suggests and by which words, or that it leaves it to the person. */
export function SuggestionNote({ suggestion, unitName, text, unsure }: SuggestionNoteProps): ReactNode {
  const { t } = useTranslation()
  const { list } = useWording()
  if (suggestion === undefined) {
    return (
      <p className="suggestion is-none" data-testid="no-suggestion">
        {unsure}
      </p>
    )
  }
  const { unitId, category, words, confidence } = suggestion
  const pieces = passage(text, words)
  return (
    <div className="suggestion" data-testid="suggestion">
      <p className="small quiet">
        {t('case.dispatch.suggestion')} · {t(`case.dispatch.confidence.${gradeOf(confidence)}`)}
      </p>
      <p>
        <strong lang={DEFAULT_LOCALE}>
          {unitName(unitId)} · {category}
        </strong>
      </p>
      <p className="small">{t('case.dispatch.because', { terms: list(words) })}</p>
      {pieces.length === 0 ? null : (
        <p className="small">
          <MarkedWords pieces={pieces} />
        </p>
      )}
    </div>
  )
}
