import { useQuery } from '@tanstack/react-query'
import { CHANNEL_TITLES, STATE_TITLES, type Counts as CountsData } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Card, Empty, Table, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../trpc.ts'

type Group = CountsData['channels'][number]

interface Line {
  readonly channel: string
  readonly total: number
  readonly byState: Readonly<Record<string, number>>
}

function linesOf(groups: readonly Group[]): Line[] {
  return [...Map.groupBy(groups, (group) => group.channel)].map(([channel, members]) => ({
    channel,
    total: members.reduce((sum, member) => sum + member.count, 0),
    byState: Object.fromEntries(members.map((member) => [member.state, member.count])),
  }))
}

function CountTable({ groups, testId }: { groups: readonly Group[]; testId: string }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const states = Object.keys(STATE_TITLES[locale]).filter((state) => groups.some((group) => group.state === state))
  return (
    <Table<Line>
      data-testid={testId}
      size="small"
      rowKey="channel"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={linesOf(groups)}
      columns={[
        {
          title: t('counts.channel'),
          dataIndex: 'channel',
          render: (channel: string) => CHANNEL_TITLES[locale][channel] ?? channel,
        },
        ...states.map((state) => ({
          title: STATE_TITLES[locale][state] ?? state,
          key: state,
          align: 'right' as const,
          render: (_: unknown, line: Line) => line.byState[state] ?? 0,
        })),
        {
          title: t('counts.total'),
          dataIndex: 'total',
          align: 'right',
          render: (total: number) => <strong>{total}</strong>,
        },
      ]}
    />
  )
}

/** Matters by the door they came through and how far they are; history apart. */
export function Counts(): ReactNode {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['counts'],
    queryFn: () => api.oversight.counts.query(),
    refetchInterval: 5000,
  })
  const living = data?.channels ?? []
  const historical = data?.historical ?? []
  const sample = living.reduce((sum, group) => sum + group.count, 0)
  return (
    <Card title={t('counts.title')} loading={data === undefined}>
      {living.length === 0 ? <Empty description={t('counts.empty')} /> : <CountTable groups={living} testId="counts" />}
      <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
        {t('counts.source', { count: sample })}
      </Typography.Paragraph>
      {historical.length === 0 ? null : (
        <>
          <Typography.Title level={2} style={{ fontSize: 16 }}>
            {t('counts.history')}
          </Typography.Title>
          <CountTable groups={historical} testId="counts-historical" />
        </>
      )}
    </Card>
  )
}
