import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../trpc.ts'

const EVERY_MS = 5000

function Heading(): ReactNode {
  const { t } = useTranslation()
  return (
    <Typography.Title level={1} style={{ fontSize: 28, marginTop: 0 }}>
      {t('today.title')}
    </Typography.Title>
  )
}

/** Five sentences made of figures; each figure's definition stands below. */
export function Today(): ReactNode {
  const { t } = useTranslation()
  const { data, isPending, refetch } = useQuery({
    queryKey: ['today'],
    queryFn: () => api.oversight.today.query(),
    refetchInterval: EVERY_MS,
  })
  if (data === undefined) {
    const retry = <Button onClick={() => void refetch()}>{t('retry')}</Button>
    return (
      <Card style={{ marginBottom: 24 }}>
        <Heading />
        {isPending ? <Skeleton active title={false} /> : <Alert type="error" title={t('error')} action={retry} />}
      </Card>
    )
  }
  const { solved, partly, not } = data.confirmed
  const sample = solved + partly + not
  return (
    <Card style={{ marginBottom: 24 }}>
      <Heading />
      <Typography.Paragraph style={{ fontSize: 20, lineHeight: 1.9, marginBottom: 0 }} data-testid="today">
        {t('today.sentences.received', { count: data.received24h })}
        {t('today.sentences.open', { count: data.open })}
        {t('today.sentences.due', { count: data.dueToday })}
        {t('today.sentences.overdue', { count: data.overdue })}
        <br />
        {t('today.sentences.awaiting', { count: data.awaitingConfirmation })}
        {t('today.sentences.reopened', { count: data.reopened })}
        <br />
        {sample === 0
          ? t('today.sentences.noConfirmed')
          : t('today.sentences.confirmed', { sample, solved, partly, not })}
      </Typography.Paragraph>
    </Card>
  )
}
