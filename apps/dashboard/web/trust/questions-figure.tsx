import type { Look, Looks } from '@yiwang/oversight/contracts'
import { findingSchema } from '@yiwang/privacy/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from '../figure/figure.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

/** How often people asked why somebody looked, and what they were told. */
export function QuestionsFigure({ data: { looks } }: { data: Looks }): ReactNode {
  const { t } = useTranslation()
  const sum = (of: (look: Look) => boolean): number => looks.filter(of).reduce((total, look) => total + look.looks, 0)
  const asked = sum(({ kind }) => kind === 'questioned')
  const told = sum(({ kind }) => kind === 'answered')
  return (
    <Figure
      id="questions"
      finding={t(asked === 0 ? 'trust.questions.none' : 'trust.questions.finding', { asked, told })}
      unit={t('trust.questions.unit')}
      sample={asked}
      sampleOf="looks"
      chart={
        <TableScroll label={t('trust.questions.finding', { asked, told })}>
          <table className="plain" data-testid="questions">
            <tbody>
              {findingSchema.options.map((finding) => (
                <tr key={finding}>
                  <th scope="row">{t(`trust.questions.${finding}`)}</th>
                  <td className="end num">{sum(({ kind, reason }) => kind === 'answered' && reason === finding)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      }
    />
  )
}
