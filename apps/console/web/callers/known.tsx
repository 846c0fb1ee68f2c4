import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { CallerReply } from '../parts/caller-reply.tsx'
import { CallerStanding } from '../parts/caller-standing.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'
import { CallerSays } from './caller-says.tsx'
import type { Standing } from './search.ts'

interface KnownProps {
  readonly first: Standing
  readonly channel: 'hotline' | 'window'
  readonly onCheckAgain: () => void
}

/** A matter as it stands, kept up to date while the caller is on the line; an hour later they are somebody else. */
export function Known({ first, channel, onCheckAgain }: KnownProps): ReactNode {
  const { t } = useTranslation()
  const { receiptNumber } = first
  const { data, error } = useQuery({
    queryKey: [LIVE, 'standing', receiptNumber],
    queryFn: () => api.callers.standing.query({ receiptNumber }),
    initialData: first,
    retry: false,
  })
  return (
    <>
      {error === null ? null : (
        <>
          <TroubleNote sentence={troubleOf(error, t('errors.unexpected')).sentence} />
          <div>
            <Button onClick={onCheckAgain}>{t('callers.checkAgain')}</Button>
          </div>
        </>
      )}
      <CallerStanding standing={data} />
      <CallerReply key={String(data.repliedAt)} standing={data} />
      <CallerSays standing={data} channel={channel} />
    </>
  )
}
