import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLogHead, useLooks } from '../asked/queries.ts'
import { Answer } from '../parts/answer.tsx'
import { LogFigure } from '../trust/log-figure.tsx'
import { LooksFigure } from '../trust/looks-figure.tsx'
import { QuestionsFigure } from '../trust/questions-figure.tsx'

/** Trust: whether the record was altered, and who looked at people's data for what. */
export default function TrustScreen(): ReactNode {
  const { t } = useTranslation()
  const head = useLogHead()
  const looks = useLooks()
  return (
    <>
      <h1>{t('trust.title')}</h1>
      <div className="grid two">
        <Answer query={looks} lines={8} isCard>
          {(data) =>
            data === null ? <p className="card quiet">{t('trust.looks.notYours')}</p> : <LooksFigure data={data} />
          }
        </Answer>
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
