import type { api } from '../trpc.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../charts/scale.ts'
import { Figure } from '../figure/figure.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

type Suggestions = Awaited<ReturnType<typeof api.algorithms.suggestionFigures.query>>

/** How often people decided otherwise than a machine suggested, and what came of objections. */
export function SuggestionsFigure({ data: { inUse, objections } }: { data: Suggestions }): ReactNode {
  const { t } = useTranslation()
  const { suggested = 0, followed = 0, version = '' } = inUse ?? {}
  const otherwise = suggested - followed
  const { objected, upheld, changed, tooLate } = objections
  const finding = t(suggested === 0 ? 'trust.suggestions.none' : 'trust.suggestions.finding', { suggested, otherwise })
  const rows = { followed, otherwise, objected, upheld, changed, tooLate }
  return (
    <Figure
      id="suggestions"
      finding={finding}
      unit={t('trust.suggestions.unit', { version })}
      sample={suggested}
      chart={
        <TableScroll label={finding}>
          <table className="plain" data-testid="suggestions">
            <tbody>
              {(['followed', 'otherwise', 'objected', 'upheld', 'changed', 'tooLate'] as const).map((name) => (
                <tr key={name}>
                  <th scope="row">{t(`trust.suggestions.${name}`)}</th>
                  <td className="end num">{numberText(rows[name])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      }
    />
  )
}
