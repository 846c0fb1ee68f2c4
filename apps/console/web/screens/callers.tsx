import { useMutation, useQuery } from '@tanstack/react-query'
import { troubleOf, type SignedIn } from '@yiwang/ui/web'
import { Alert, Input } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { CallerSays } from '../callers/caller-says.tsx'
import { search, type Found, type Standing } from '../callers/search.ts'
import { LIVE } from '../live/use-live.ts'
import { CallerMatters } from '../parts/caller-matters.tsx'
import { CallerStanding } from '../parts/caller-standing.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

/**
 * What the find field of another screen hands over; never in the address, since it may be a telephone number. Taken once:
 * coming back to this page looks nobody up again, which would leave a second trace with them.
 */
function useHandedOver(onTaken: (typed: string) => void): void {
  const { pathname, state } = useLocation() as { pathname: string; state: unknown }
  const navigate = useNavigate()
  const typed = typeof state === 'object' && state !== null && 'typed' in state ? String(state.typed) : ''
  useEffect(() => {
    if (typed === '') return
    onTaken(typed)
    void navigate(pathname, { replace: true, state: null })
  }, [typed])
}

/** A matter as it stands, kept up to date while the caller is on the line. */
function Known({ first, channel }: { first: Standing; channel: ResultProps['channel'] }): ReactNode {
  const { receiptNumber } = first
  const { data } = useQuery({
    queryKey: [LIVE, 'standing', receiptNumber],
    queryFn: () => api.callers.byNumber.query({ receiptNumber }),
    initialData: first,
  })
  const standing = data ?? first
  return (
    <>
      <CallerStanding standing={standing} />
      <CallerSays standing={standing} channel={channel} />
    </>
  )
}

interface ResultProps {
  readonly found: Found | undefined
  readonly channel: 'hotline' | 'window'
  readonly onFind: (typed: string) => void
}

function Result({ found, channel, onFind }: ResultProps): ReactNode {
  const { t } = useTranslation()
  if (found === undefined) return null
  if (found.kind === 'nothing') return <Alert type="warning" showIcon title={t('callers.nothing')} />
  if (found.kind === 'left') return <CallerMatters matters={found.matters} onOpen={onFind} />
  return <Known key={found.standing.matterId} first={found.standing} channel={channel} />
}

/** For whoever has only their number, or only their telephone: how it stands, and what they want to add. */
export default function CallersScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { mutate, data: found, error, isPending, reset } = useMutation({ mutationFn: search })
  useHandedOver((handed) => {
    setTyped(handed)
    mutate(handed)
  })
  return (
    <div className="stack callers">
      <div>
        <h1>{t('callers.title')}</h1>
        <p className="quiet">{t('callers.hint')}</p>
      </div>
      <Input.Search
        value={typed}
        maxLength={40}
        autoFocus
        autoComplete="off"
        aria-label={t('callers.field')}
        placeholder={t('callers.field')}
        enterButton={t('work.findButton')}
        loading={isPending}
        onChange={(event) => {
          setTyped(event.target.value)
          reset()
        }}
        onSearch={(value) => {
          if (value.trim() !== '') mutate(value.trim())
        }}
      />
      <div aria-live="polite" className="stack">
        <TroubleNote sentence={error === null ? undefined : troubleOf(error, t('errors.unexpected')).sentence} />
        <Result found={found} channel={who.roles.includes('operator') ? 'hotline' : 'window'} onFind={mutate} />
      </div>
    </div>
  )
}
