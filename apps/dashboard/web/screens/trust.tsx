import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLogHead, useLooks, useSuggestions } from '../asked/queries.ts'
import { Answer } from '../parts/answer.tsx'
import { LogFigure } from '../trust/log-figure.tsx'
import { LooksFigure } from '../trust/looks-figure.tsx'
import { QuestionsFigure } from '../trust/questions-figure.tsx'
import { SuggestionsFigure } from '../trust/suggestions-figure.tsx'

/** Trust: whether the record was altered, who looked at people's data for what, and who followed the machine. */
export default function TrustScreen(): ReactNode {
  const { t } = useTranslation()
  const head = useLogHead()
  const looks = useLooks()
  const suggestions = useSuggestions()
  return (
    <>
      <h1>{t('trust.title')}</h1>
      <div className="grid two">
        <div className="grid">
          <Answer query={looks} lines={8} isCard>
            {(data) =>
              data === null ? <p className="card quiet">{t('trust.looks.notYours')}</p> : <LooksFigure data={data} />
            }
          </Answer>
          <Answer query={suggestions} lines={5} isCard>
            {(data) => <SuggestionsFigure data={data} />}
          </Answer>
        </div>
        <div className="grid">
          <Answer query={head} lines={5} isCard>
            {(data) =>
              data === null ? <p className="card quiet">{t('trust.log.none')}</p> : <LogFigure head={data} />
            }
          </Answer>
          {looks.data === undefined || looks.data === null ? null : <QuestionsFigure data={looks.data} />}
        </div>
      </div>
    </>
  )
}
