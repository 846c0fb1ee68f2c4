import type { MatterPointer } from '@yiwang/audit/contracts'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { LateMattersAsked, MatterLine } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLateMatters } from '../asked/queries.ts'
import { Answer } from '../parts/answer.tsx'
import { useDueText } from './due-text.ts'
import { typeText } from './facts.tsx'

/** Opens a matter, as far as it is known whether it is late. */
export type OpenMatter = (pointer: MatterPointer, isLate?: boolean) => void

function Line({ matter, onOpen }: { matter: MatterLine; onOpen: OpenMatter }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const dueText = useDueText()
  const { receiptNumber, isLate, stage } = matter
  const number = showReceiptNumber(receiptNumber)
  return (
    <li>
      <p>
        <strong className="num">{number}</strong>{' '}
        <strong className={isLate ? 'is-late' : 'is-soon'}>{dueText(matter)}</strong>
      </p>
      <p className="small">
        {[typeText(matter, locale), matter.unit ?? t('unknown.unit'), matter.place ?? t('unknown.division')].join(
          ' · ',
        )}
        {stage === undefined ? '' : ` · ${t(`causes.${stage}.title`)}`}
      </p>
      <button
        type="button"
        className="plain-button small"
        aria-label={t('matter.openNumber', { number })}
        onClick={() => {
          onOpen({ receiptNumber }, isLate)
        }}
      >
        {t('matter.open')}
      </button>
    </li>
  )
}

/** The matters behind a count: number, type, place, how late; opening one asks for a reason. */
export function LateMatters({ asked, onOpen }: { asked: LateMattersAsked; onOpen: OpenMatter }): ReactNode {
  const { t } = useTranslation()
  const found = useLateMatters(asked)
  return (
    <Answer query={found} lines={6}>
      {({ matters, count }) =>
        count === 0 ? (
          <p className="quiet">{t(`matter.none.${asked.which}`)}</p>
        ) : (
          <>
            <p className="small quiet">{t('matter.listNote')}</p>
            <ol className="plain late-matters" data-testid="late-matters">
              {matters.map((matter) => (
                <Line key={matter.receiptNumber} matter={matter} onOpen={onOpen} />
              ))}
            </ol>
            {count > matters.length ? (
              <p className="small quiet">{t('matter.more', { shown: matters.length, count })}</p>
            ) : null}
          </>
        )
      }
    </Answer>
  )
}
