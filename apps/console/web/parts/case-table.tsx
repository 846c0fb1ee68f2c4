import { Empty, Table, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock } from './clock.tsx'
import { moment } from './moment.ts'

/** One line of a work list; holds no personal data by design. */
export interface CaseLine {
  readonly matterId: string
  readonly receiptNumber: string
  readonly kind: string
  readonly channel: string
  readonly state: string
  readonly unitName: string | undefined
  readonly deadline: string | undefined
  readonly takenInAt: string
}

interface CaseTableProps {
  readonly lines: readonly CaseLine[]
  readonly selected: number
  readonly loading: boolean
  readonly now: number
  readonly onOpen: (matterId: string) => void
}

/** The work list: state, unit and clock of each case; a row opens by click or Enter. */
export function CaseTable({ lines, selected, loading, now, onOpen }: CaseTableProps): ReactNode {
  const { t } = useTranslation()
  const open = (line: CaseLine) => ({
    onClick: () => {
      onOpen(line.matterId)
    },
    'aria-selected': lines[selected] === line,
    style: { cursor: 'pointer', background: lines[selected] === line ? 'var(--color-action-soft)' : undefined },
  })
  return (
    <Table<CaseLine>
      rowKey="matterId"
      dataSource={[...lines]}
      loading={loading}
      pagination={false}
      onRow={open}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={t('work.empty')} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      columns={[
        {
          title: t('work.columns.number'),
          dataIndex: 'receiptNumber',
          render: (number: string, line) => (
            <a
              href={`/cases/${line.matterId}`}
              onClick={(event) => {
                event.preventDefault()
              }}
            >
              {number}
            </a>
          ),
        },
        { title: t('work.columns.kind'), dataIndex: 'kind', render: (kind: string) => t(`kinds.${kind}`) },
        { title: t('work.columns.state'), dataIndex: 'state', render: (state: string) => <Tag>{t(`states.${state}`)}</Tag> },
        {
          title: t('work.columns.deadline'),
          key: 'clock',
          render: (_, line) => <Clock deadline={line.deadline} done={line.state === 'closed'} now={now} />,
        },
        { title: t('work.columns.unit'), dataIndex: 'unitName', render: (unit?: string) => unit ?? '—' },
        { title: t('work.columns.channel'), dataIndex: 'channel', render: (channel: string) => t(`channels.${channel}`) },
        { title: t('work.columns.received'), dataIndex: 'takenInAt', render: (at: string) => moment(at) },
      ]}
    />
  )
}
