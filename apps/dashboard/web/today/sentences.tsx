import {
  CAUSES,
  sumStages,
  type Flow,
  type ResultLine,
  type Stage,
  type Standing,
  type StandingLine,
} from '@yiwang/oversight/contracts'
import { clockText } from '@yiwang/kernel'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFlow, useResults, useStanding } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { numberText } from '../charts/scale.ts'
import { Waiting } from '../parts/waiting.tsx'
import { Answer } from '../parts/answer.tsx'
import { dayTitle } from '../words.ts'
import { Sentence } from './sentence.tsx'
import { beside, usualByNow } from './usual-by-now.ts'

function Received({ flow }: { flow: Flow }): ReactNode {
  const usual = usualByNow(flow)
  const kind = flow.total.today === 0 && usual === undefined ? 'none' : beside(flow.total.today, usual)
  const values = {
    time: clockText(flow.at),
    count: flow.total.today,
    usual: numberText(Math.round(usual?.median ?? 0)),
  }
  return <Sentence words={`sentences.received.${kind}`} values={values} to="#flow" />
}

/** What most late matters wait for. */
function worstOf(line: StandingLine): { cause: Stage; late: number } | undefined {
  const counts = CAUSES.map((cause) => ({ cause, late: line.stages[cause]?.late ?? 0 }))
  return counts.toSorted((one, other) => other.late - one.late).find(({ late }) => late > 0)
}

function Late({ standing, to }: { standing: Standing; to: string }): ReactNode {
  const { t } = useTranslation()
  const { late } = sumStages(standing.total)
  const worst = worstOf(standing.total)
  if (worst === undefined) return <Sentence words="sentences.late.none" values={{}} to={to} />
  const values = { count: late, cause: t(`causes.${worst.cause}.title`), part: worst.late }
  return (
    <Sentence
      words={worst.late === late ? 'sentences.late.all' : 'sentences.late.some'}
      values={values}
      to={to}
      isHarm
    />
  )
}

function Soon({ standing, to }: { standing: Standing; to: string }): ReactNode {
  const { today, soon } = sumStages(standing.total)
  const words = soon === 0 ? 'sentences.soon.none' : 'sentences.soon.some'
  return <Sentence words={words} values={{ today, count: soon }} to={to} />
}

function Answered({ flow, standing, to }: { flow: Flow; standing: Standing; to: string }): ReactNode {
  const awaiting = standing.total.stages.confirmation?.open ?? 0
  const words = flow.answered === 0 && awaiting === 0 ? 'sentences.answeredNone' : 'sentences.answered'
  return <Sentence words={words} values={{ count: flow.answered, awaiting }} to={to} />
}

function Confirmed({
  line: { solved, partly, unsolved, silent, waiting },
  to,
}: {
  line: ResultLine
  to: string
}): ReactNode {
  const said = solved + partly + unsolved
  const values = { said, solved, unsaid: silent + waiting }
  return (
    <Sentence words={said === 0 ? 'sentences.confirmed.none' : 'sentences.confirmed.some'} values={values} to={to} />
  )
}

/** Five sentences made of figures: what a leader reads first. */
export function Sentences(): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { asked, addressOf } = useAsked()
  const flow = useFlow(asked)
  const standing = useStanding(asked)
  const results = useResults(asked, { days: 28 })
  return (
    <section className="card sentences">
      <h1>{t('sentences.title', { day: dayTitle(flow.data?.at ?? new Date().toISOString(), locale) })}</h1>
      <Answer query={flow} lines={5}>
        {(flowed) => (
          <ul className="plain" data-testid="today">
            <Received flow={flowed} />
            {standing.data === undefined ? (
              <li>
                <Waiting lines={2} />
              </li>
            ) : (
              <>
                <Late standing={standing.data} to={addressOf({}, '/wrong')} />
                <Soon standing={standing.data} to={addressOf({}, '/wrong')} />
                <Answered flow={flowed} standing={standing.data} to={addressOf({}, '/results')} />
              </>
            )}
            {results.data === undefined ? null : <Confirmed line={results.data.total} to={addressOf({}, '/results')} />}
          </ul>
        )}
      </Answer>
    </section>
  )
}
