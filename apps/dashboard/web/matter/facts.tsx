import { KIND_TITLES, showReceiptNumber } from '@yiwang/intake/contracts'
import { fullMomentText, type Locale, type Titles } from '@yiwang/kernel'
import type { MatterLine, MatterStanding } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { channelTitle } from '../words.ts'
import { useDueText } from './due-text.ts'

const KINDS: Titles<string> = KIND_TITLES

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="small quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What kind of matter it is, as far as that tells nothing of whom. */
export function typeText({ kind, category }: MatterLine, locale: Locale): string {
  return [KINDS[locale][kind] ?? kind, category].filter((part) => part !== undefined).join(' · ')
}

/** How the opened matter stands: which one, with whom, until when. */
export function MatterFacts({ matter }: { matter: MatterStanding }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const dueText = useDueText()
  return (
    <dl className="matter-facts" data-testid="matter-facts">
      <Fact name={t('matter.number')}>
        <strong className="num">{showReceiptNumber(matter.receiptNumber)}</strong>
      </Fact>
      <Fact name={t('matter.type')}>{typeText(matter, locale)}</Fact>
      <Fact name={t('matter.unit')}>{matter.unit ?? t('unknown.unit')}</Fact>
      <Fact name={t('matter.place')}>{matter.place ?? t('unknown.division')}</Fact>
      <Fact name={t('matter.stage')}>
        {matter.stage === undefined ? t('matter.closed') : t(`causes.${matter.stage}.title`)}
      </Fact>
      <Fact name={t(matter.stage === 'dispatch' ? 'matter.dispatchBy' : 'matter.deadline')}>
        {matter.dueAt === undefined ? t('matter.noDeadline') : fullMomentText(matter.dueAt, locale)}{' '}
        <strong className={matter.isLate ? 'is-late' : ''}>{dueText(matter)}</strong>
      </Fact>
      <Fact name={t('matter.takenIn')}>
        {fullMomentText(matter.takenInAt, locale)} · {channelTitle(matter.channel, locale)}
      </Fact>
    </dl>
  )
}
