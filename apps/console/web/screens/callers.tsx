import { useMutation } from '@tanstack/react-query'
import { troubleOf, type SignedIn } from '@yiwang/ui/web'
import { Alert } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Known } from '../callers/known.tsx'
import { search, type Found, type Standing } from '../callers/search.ts'
import { CallerCheck } from '../parts/caller-check.tsx'
import { CallerMatters } from '../parts/caller-matters.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'

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

interface ResultProps {
  readonly found: Found | undefined
  readonly channel: 'hotline' | 'window'
}

/** First the check, then the matters it fits, then the one they speak of. */
function Result({ found, channel }: ResultProps): ReactNode {
  const { t } = useTranslation()
  const [standings, setStandings] = useState<readonly Standing[]>()
  const [chosen, choose] = useState<Standing>()
  const standing = chosen ?? (standings?.length === 1 ? standings[0] : undefined)
  if (found === undefined) return null
  if (found.matters.length === 0) return <Alert type="warning" showIcon title={t('callers.nothing')} />
  if (standings === undefined) return <CallerCheck found={found} onOpened={setStandings} />
  if (standing === undefined) return <CallerMatters standings={standings} onOpen={choose} />
  return (
    <Known
      key={standing.matterId}
      first={standing}
      channel={channel}
      onCheckAgain={() => {
        choose(undefined)
        setStandings(undefined)
      }}
    />
  )
}

/** For whoever has only their number, or only their telephone: how it stands, and what they want to add. */
export default function CallersScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { mutate, data: found, error, isPending, reset, submittedAt } = useMutation({ mutationFn: search })
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
      <SearchField
        value={typed}
        autoFocus
        autoComplete="off"
        label={t('callers.field')}
        max={40}
        enterButton={t('work.findButton')}
        loading={isPending}
        onChange={(event) => {
          setTyped(event.target.value)
          reset()
        }}
        onFind={(value) => {
          if (value !== '') mutate(value)
        }}
      />
      <div aria-live="polite" className="stack">
        <TroubleNote sentence={error === null ? undefined : troubleOf(error, t('errors.unexpected')).sentence} />
        <Result key={submittedAt} found={found} channel={who.roles.includes('operator') ? 'hotline' : 'window'} />
      </div>
    </div>
  )
}
