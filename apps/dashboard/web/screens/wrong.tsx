import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useResults, useStanding } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { Answer } from '../parts/answer.tsx'
import { AfterFigure } from '../wrong/after-figure.tsx'
import { CausesFigure } from '../wrong/causes-figure.tsx'
import { LateFigure } from '../wrong/late-figure.tsx'

/** Where it goes wrong: late and about to be, by cause and place; sent back, silence. */
export default function WrongScreen(): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const standing = useStanding(asked)
  const results = useResults(asked, { days: 28 })
  return (
    <>
      <h1>{t('wrong.title')}</h1>
      <Answer query={standing} lines={8} isCard>
        {(data) => (
          <div className="grid two">
            <div className="grid">
              <CausesFigure standing={data} />
              <Answer query={results} lines={5} isCard>
                {(found) => <AfterFigure results={found} />}
              </Answer>
            </div>
            {data.units === undefined ? (
              <p className="card quiet">{t('wrong.notSplit')}</p>
            ) : (
              <LateFigure standing={data} />
            )}
          </div>
        )}
      </Answer>
    </>
  )
}
