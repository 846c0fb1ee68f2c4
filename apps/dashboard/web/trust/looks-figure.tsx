import { INSPECTION_REASON_TITLES } from '@yiwang/audit/contracts'
import type { Titles } from '@yiwang/kernel'
import type { Look, Looks } from '@yiwang/oversight/contracts'
import { PURPOSES, purposeCodeSchema } from '@yiwang/privacy/contracts'
import { useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Bar } from '../charts/bar.tsx'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { BarTable } from '../parts/bar-table.tsx'

const REASONS: Titles<string> = INSPECTION_REASON_TITLES

function useReason(): (look: Look) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return ({ kind, reason }) => {
    if (kind === 'followed') return t('trust.looks.followed', { reason: REASONS[locale][reason] ?? reason })
    const purpose = purposeCodeSchema.safeParse(reason).data
    return purpose === undefined ? reason : PURPOSES[purpose].sentence[locale]
  }
}

function Rows({ looks }: { looks: readonly Look[] }): ReactNode {
  const { t } = useTranslation()
  const reasonOf = useReason()
  const most = Math.max(1, ...looks.map((look) => look.looks))
  return (
    <BarTable head={t('trust.looks.reason')} numbers={[t('trust.looks.looks'), t('trust.looks.before')]} testId="looks">
      {looks.map((look) => (
        <tr key={`${look.kind}|${look.reason}|${look.by}`}>
          <th scope="row">
            {reasonOf(look)}
            <span className="small quiet range-text">{t(`trust.looks.by.${look.by}`)}</span>
          </th>
          <td className="end num">{numberText(look.looks)}</td>
          <td className="end num quiet">{numberText(look.before)}</td>
          <td className="bar-cell">
            <Bar value={look.looks} most={most} />
          </td>
        </tr>
      ))}
    </BarTable>
  )
}

const BY = ['person', 'self', 'machine']

/** How often one looked at people's data, and for what. */
export function LooksFigure({ data }: { data: Looks }): ReactNode {
  const { t } = useTranslation()
  const looks = data.looks.filter(({ kind }) => kind === 'opened' || kind === 'followed')
  const sum = (of: (look: Look) => boolean): number => looks.filter(of).reduce((total, look) => total + look.looks, 0)
  const person = sum(({ kind, by }) => kind === 'opened' && by === 'person')
  const followed = sum(({ kind }) => kind === 'followed')
  const all = sum(() => true)
  return (
    <Figure
      id="looks"
      finding={t(all === 0 ? 'trust.looks.none' : 'trust.looks.finding', { person, followed })}
      unit={t('trust.looks.unit')}
      sample={all}
      sampleOf="looks"
      chart={
        looks.length === 0 ? (
          <p className="quiet">{t('trust.looks.nothingYet')}</p>
        ) : (
          <Rows
            looks={looks.toSorted(
              (one, other) => BY.indexOf(one.by) - BY.indexOf(other.by) || one.kind.localeCompare(other.kind),
            )}
          />
        )
      }
    />
  )
}
