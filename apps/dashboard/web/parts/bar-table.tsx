import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TableScroll } from './table-scroll.tsx'

interface BarTableProps {
  /** what its rows are; the table's name as well */
  readonly head: string
  /** heads of the columns of numbers, before the bars */
  readonly numbers: readonly string[]
  readonly testId?: string
  /** rows: a head, the numbers, and a cell of bars */
  readonly children: ReactNode
}

/** A table whose numbers are drawn again as bars in its last column. */
export function BarTable({ head, numbers, testId, children }: BarTableProps): ReactNode {
  const { t } = useTranslation()
  return (
    <TableScroll label={head}>
      <table className="plain" data-testid={testId}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {numbers.map((number) => (
              <th key={number} scope="col" className="end">
                {number}
              </th>
            ))}
            <th scope="col">
              <span className="hidden">{t('flow.bar')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </TableScroll>
  )
}
