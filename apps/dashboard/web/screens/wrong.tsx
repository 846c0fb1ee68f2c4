import type { SignedIn } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useResults, useStanding } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { NumberForm } from '../matter/number-form.tsx'
import { useOpenable } from '../matter/openable.tsx'
import { Answer } from '../parts/answer.tsx'
import { may } from '../shell/may.ts'
import { AfterFigure } from '../wrong/after-figure.tsx'
import { CausesFigure } from '../wrong/causes-figure.tsx'
import { LateFigure } from '../wrong/late-figure.tsx'
import { LateHere } from '../wrong/late-here.tsx'

/** Where it goes wrong: late and about to be, by cause and place, down to the number; sent back, silence. */
export default function WrongScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const standing = useStanding(asked)
  const results = useResults(asked, { days: 28 })
  const { openMatter, openList, window } = useOpenable()
  const mayInspect = may(who, { action: 'inspect', subject: 'Matter' })
  const onOpen = mayInspect ? openList : undefined
  return (
    <>
      <h1>{t('wrong.title')}</h1>
      <Answer query={standing} lines={8} isCard>
        {(data) => (
          <div className="grid two">
            <div className="grid">
              <CausesFigure standing={data} onOpen={onOpen} />
              <Answer query={results} lines={5} isCard>
                {(found) => <AfterFigure results={found} />}
              </Answer>
            </div>
            <div className="grid">
              {data.units === undefined ? null : <LateFigure standing={data} onOpen={onOpen} />}
              {data.units === undefined && mayInspect ? <LateHere asked={asked} onOpen={openMatter} /> : null}
              {data.units === undefined && !mayInspect ? <p className="card quiet">{t('wrong.notSplit')}</p> : null}
              {mayInspect ? <NumberForm onOpen={openMatter} /> : null}
            </div>
          </div>
        )}
      </Answer>
      {window}
    </>
  )
}
