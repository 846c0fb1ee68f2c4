import { Grid, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlaceName } from '../window/use-communities.ts'
import { CaseMark } from './case-mark.tsx'
import { Clock } from './clock.tsx'
import { ReceiptNumber } from './receipt-number.tsx'

/** One line of a work list; holds no personal data by design. */
export interface CaseLine {
  readonly matterId: string
  readonly receiptNumber: string
  readonly kind: string
  readonly divisionCode: string | null
  readonly channel: string
  readonly state: string
  readonly title: string | null
  readonly unitName: string | null
  readonly deadline: string | null
  readonly dispatchBy: string | null
  readonly workingDaysLeft: number | null
  readonly isInDanger: boolean
  readonly takenInAt: string
  readonly questionEventId: string | null
  readonly cameBackAt: string | null
}

interface CaseListProps {
  readonly lines: readonly CaseLine[]
  readonly selected: number
  readonly now: number
  readonly onOpen: (matterId: string) => void
}

function LineClock({ line, now }: { line: CaseLine; now: number }): ReactNode {
  return <Clock {...line} now={now} />
}

function Cards({ lines, now }: Pick<CaseListProps, 'lines' | 'now'>): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const placeName = usePlaceName()
  return (
    <ul className="case-cards" data-testid="cases">
      {lines.map((line) => (
        <li key={line.matterId}>
          <Link to={`/cases/${line.matterId}`}>
            <span className="row">
              <LineClock line={line} now={now} />
              <strong>{t(`states.${line.state}`)}</strong>
              <CaseMark line={line} />
            </span>
            <span className="case-title clamp">{line.title ?? t('work.untitled')}</span>
            <span className="quiet small">
              {placeName(line.divisionCode) === undefined ? '' : `${placeName(line.divisionCode)} · `}
              <ReceiptNumber value={line.receiptNumber} /> · {t(`kinds.${line.kind}`)} · {t(`channels.${line.channel}`)}{' '}
              · {moment(line.takenInAt)}
              {line.unitName === null ? '' : ` · ${line.unitName}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useColumns(now: number): NonNullable<TableProps<CaseLine>['columns']> {
  const { t } = useTranslation()
  const { moment } = useWording()
  const placeName = usePlaceName()
  return [
    {
      title: t('work.columns.deadline'),
      key: 'clock',
      render: (_, line) => <LineClock line={line} now={now} />,
    },
    {
      title: t('work.columns.title'),
      dataIndex: 'title',
      className: 'case-title-cell',
      render: (title: string | null, line) => (
        <>
          <span className="clamp">{title ?? t('work.untitled')}</span>
          <span className="quiet small">{placeName(line.divisionCode)}</span>
        </>
      ),
    },
    {
      title: t('work.columns.state'),
      dataIndex: 'state',
      render: (state: string, line) => (
        <>
          {t(`states.${state}`)} <CaseMark line={line} />
        </>
      ),
    },
    { title: t('work.columns.kind'), dataIndex: 'kind', render: (kind: string) => t(`kinds.${kind}`) },
    { title: t('work.columns.channel'), dataIndex: 'channel', render: (channel: string) => t(`channels.${channel}`) },
    {
      title: t('work.columns.unit'),
      dataIndex: 'unitName',
      className: 'case-unit-cell',
      render: (unit: string | null) => unit ?? '—',
    },
    {
      title: t('work.columns.received'),
      dataIndex: 'takenInAt',
      className: 'number',
      render: (at: string) => moment(at),
    },
    {
      title: t('work.columns.number'),
      dataIndex: 'receiptNumber',
      render: (number: string, line) => (
        <Link to={`/cases/${line.matterId}`}>
          <ReceiptNumber value={number} />
        </Link>
      ),
    },
  ]
}

/** A work list: what it is about, state, unit and clock; a row opens by click or Enter, on a phone it is a card. */
export function CaseTable({ lines, selected, now, onOpen }: CaseListProps): ReactNode {
  const { t } = useTranslation()
  const isWide = Grid.useBreakpoint().lg ?? true
  const columns = useColumns(now)
  if (!isWide) return <Cards lines={lines} now={now} />
  return (
    <Table<CaseLine>
      className="case-table"
      data-testid="cases"
      aria-label={t('work.list')}
      rowKey="matterId"
      size="middle"
      dataSource={[...lines]}
      pagination={false}
      rowClassName={(_, index) => (index === selected ? 'is-selected' : '')}
      onRow={({ matterId }) => ({
        onClick: () => {
          onOpen(matterId)
        },
      })}
      columns={columns}
    />
  )
}
