import { useWording } from '@yiwang/ui/web'
import { Tag } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nextStep } from '../callers/next-step.ts'
import { useCaseWords } from '../case/use-case-words.ts'
import type { Standing } from '../callers/search.ts'
import { ReceiptNumber } from './receipt-number.tsx'

const DATES = [
  'takenInAt',
  'dispatchBy',
  'dispatchedAt',
  'signedAt',
  'firstContactAt',
  'repliedAt',
  'closedAt',
] as const

/** Where a matter stands, in the order it is read out: state, what is next, who has it, the dates. */
export function CallerStanding({ standing }: { standing: Standing }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { receiptNumber, category, unitName, deadline, responsiblePhone } = standing
  const words = useCaseWords()(standing)
  const names = [...new Set([standing.responsiblePost, standing.responsibleName])].filter((name) => name !== null)
  const facts: ReadonlyArray<readonly [string, ReactNode]> = [
    [
      t('callers.kind'),
      [words.kind, standing.historical ? null : category].filter((part) => part !== null).join(' · '),
    ],
    ...(words.unit === '' ? [] : [[t('work.columns.unit'), words.unit] as const]),
    ...(names.length === 0 ? [] : [[t('case.responsible'), names.join(' ')] as const]),
    ...(responsiblePhone === null ? [] : [[t('callers.phone'), responsiblePhone] as const]),
    ...(deadline === null ? [] : [[t('case.deadline'), moment(deadline)] as const]),
    ...DATES.filter((name) => !standing.historical || name === 'takenInAt' || name === 'repliedAt').flatMap((name) => {
      const at = standing[name]
      return at === null ? [] : [[t(`callers.dates.${name}`), moment(at)] as const]
    }),
  ]
  return (
    <section className="panel" aria-labelledby="standing-title" data-testid="found">
      <h2 id="standing-title">
        <ReceiptNumber value={receiptNumber} /> <Tag>{words.state}</Tag>
      </h2>
      <p>
        <strong>
          {t(nextStep(standing), {
            unit: unitName ?? '',
            deadline: deadline === null ? '' : moment(deadline),
          })}
        </strong>
      </p>
      <dl className="facts">
        {facts.map(([title, value]) => (
          <Fragment key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {standing.deadlineIsEstimate ? <p className="small quiet">{t('clock.estimate')}</p> : null}
    </section>
  )
}
