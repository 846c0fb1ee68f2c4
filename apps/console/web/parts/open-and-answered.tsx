import type { ReactNode } from 'react'

interface OpenAndAnsweredProps<Row> {
  readonly rows: readonly Row[]
  readonly titles: { readonly open: string; readonly answered: string }
  readonly show: (row: Row) => ReactNode
}

function Part<Row>({ title, rows, show }: { title: string; rows: readonly Row[]; show: (row: Row) => ReactNode }) {
  if (rows.length === 0) return null
  return (
    <section className="stack">
      <h2>
        {title} <span className="tab-count">{rows.length}</span>
      </h2>
      {rows.map(show)}
    </section>
  )
}

/** What people are waiting to be answered, then what they were. */
export function OpenAndAnswered<Row extends { readonly answeredAt: string | null }>({
  rows,
  titles,
  show,
}: OpenAndAnsweredProps<Row>): ReactNode {
  const [open, answered] = [
    rows.filter((row) => row.answeredAt === null),
    rows.filter((row) => row.answeredAt !== null),
  ]
  return (
    <>
      <Part title={titles.open} rows={open} show={show} />
      <Part title={titles.answered} rows={answered} show={show} />
    </>
  )
}
