import { Grid, Table, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { Past } from '@yiwang/casework/contracts'
import { useLocale, useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useCaseWords } from '../case/use-case-words.ts'
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
  readonly category: string | null
  readonly repliedAt: string | null
  /** null for the living */
  readonly past: Past | null
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

/** No clock runs for what is past. */
function LineClock({ line, now }: { line: CaseLine; now: number }): ReactNode {
  if (line.past !== null) return null
  return <Clock {...line} now={now} />
}

function Cards({ lines, now }: Pick<CaseListProps, 'lines' | 'now'>): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const placeName = usePlaceName()
  const wordsOf = useCaseWords()
  return (
    <ul className="case-cards" data-testid="cases">
      {lines.map((line) => (
        <li key={line.matterId}>
          <Link to={`/cases/${line.matterId}`}>
            <span className="row">
              <LineClock line={line} now={now} />
              <strong>{wordsOf(line).state}</strong>
              <CaseMark line={line} />
            </span>
            <span className="case-title clamp">{line.title ?? t('work.untitled')}</span>
            <span className="quiet small">
              {placeName(line.divisionCode) === undefined ? '' : `${placeName(line.divisionCode)} · `}
              <ReceiptNumber value={line.receiptNumber} /> · {wordsOf(line).kind} · {t(`channels.${line.channel}`)} ·{' '}
              {moment(line.takenInAt)}
              {wordsOf(line).unit === '' ? '' : ` · ${wordsOf(line).unit}`}
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
  const wordsOf = useCaseWords()
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
      render: (_, line) => (
        <>
          {wordsOf(line).state} <CaseMark line={line} />
        </>
      ),
    },
    { title: t('work.columns.kind'), dataIndex: 'kind', render: (_, line) => wordsOf(line).kind },
    { title: t('work.columns.channel'), dataIndex: 'channel', render: (channel: string) => t(`channels.${channel}`) },
    {
      title: t('work.columns.unit'),
      dataIndex: 'unitName',
      className: 'case-unit-cell',
      render: (_, line) => wordsOf(line).unit || '—',
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
  const locale = useLocale()
  const { lg = true, xl = true } = Grid.useBreakpoint()
  // English words need a wider table
  const isWide = locale === 'en' ? xl : lg
  const isPast = lines.length > 0 && lines.every(({ past }) => past !== null)
  const columns = useColumns(now).filter(({ key }) => !isPast || key !== 'clock')
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
