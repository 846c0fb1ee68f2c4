import { useQuery } from '@tanstack/react-query'
import type { SignedIn } from '@yiwang/ui/web'
import { Button, Collapse, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { LIVE } from '../live/use-live.ts'
import { DispatchForm } from '../parts/dispatch-form.tsx'
import { TextForm } from '../parts/text-form.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api, type Answers } from '../trpc.ts'
import type { DispatchChoice } from './dispatch-choice.ts'
import { mayAnnotate, mayDispatchAgain, nextAction } from './next-action.ts'

type Case = Answers['casework']['get']['case']

interface ActionProps {
  readonly found: Case
}

function Dispatch({ found, isAgain }: ActionProps & { isAgain: boolean }): ReactNode {
  const { matterId } = found
  const duties = useQuery({ queryKey: ['duties'], queryFn: () => api.organisation.duties.query(), staleTime: 60_000 })
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.organisation.units.query(), staleTime: 60_000 })
  const suggestion = useQuery({
    queryKey: [LIVE, 'suggestion', matterId],
    queryFn: () => api.casework.suggest.query({ matterId }),
  })
  const dispatch = useAct((choice: DispatchChoice, sending) => api.casework.dispatch.mutate({ matterId, ...choice }, sending))
  if (duties.data === undefined || units.data === undefined || suggestion.isPending) return <Skeleton active className="panel" />
  return (
    <>
      <TroubleNote sentence={dispatch.trouble?.sentence} />
      <DispatchForm
        // A suggestion that comes late, with the words, starts the form anew.
        key={suggestion.data?.dutyId ?? 'none'}
        duties={duties.data}
        units={units.data}
        suggestion={suggestion.data ?? undefined}
        isAgain={isAgain}
        isBusy={dispatch.isBusy || dispatch.done !== undefined}
        onDispatch={dispatch.run}
      />
    </>
  )
}

function Sign({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const sign = useAct((input: { matterId: string }, sending) => api.casework.sign.mutate(input, sending))
  return (
    <section className="panel" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('case.sign.title')}</h2>
      <TroubleNote sentence={sign.trouble?.sentence} />
      <p>{t('case.sign.text')}</p>
      <Button
        type="primary"
        autoFocus
        data-testid="sign"
        loading={sign.isBusy || sign.done !== undefined}
        onClick={() => {
          sign.run({ matterId })
        }}
      >
        {t('case.sign.button')}
      </Button>
    </section>
  )
}

function Reply({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const answer = useAct((reply: string, sending) => api.casework.reply.mutate({ matterId, reply }, sending))
  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{t('case.reply.title')}</h2>
      <TroubleNote sentence={answer.trouble?.sentence} />
      <p className="quiet">{t('case.reply.text')}</p>
      <TextForm
        label={t('case.reply.label')}
        send={t('case.reply.send')}
        rows={6}
        maxLength={5000}
        isPrimary
        isBusy={answer.isBusy || answer.done !== undefined}
        testId="reply"
        onSend={answer.run}
      />
    </section>
  )
}

function Waiting({ found }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const { state, outcome, historical, unitName } = found
  return (
    <section className="panel" aria-label={t('case.action')} data-testid="waiting">
      <p>{historical ? t('case.historical') : t(`case.waiting.${state}`, { unit: unitName ?? '' })}</p>
      {outcome === null ? null : <p>{t(`case.outcomes.${outcome}`)}</p>}
    </section>
  )
}

function Note({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const annotate = useAct((note: string, sending) => api.casework.addNote.mutate({ matterId, note }, sending))
  return (
    <>
      <TroubleNote sentence={annotate.trouble?.sentence} />
      {annotate.done === undefined ? null : <p role="status">{t('case.note.done')}</p>}
      <TextForm
        // An empty field again once the note stands.
        key={annotate.done?.position ?? 'new'}
        label={t('case.note.label')}
        send={t('case.note.send')}
        rows={3}
        maxLength={2000}
        isPrimary={false}
        isBusy={annotate.isBusy}
        testId="note"
        onSend={annotate.run}
      />
    </>
  )
}

/** The one thing to do now, and what else may be done, folded away. */
export function Actions({ who, found }: ActionProps & { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const action = nextAction(who, found)
  const more = [
    ...(mayDispatchAgain(who, found) ? [{ key: 'again', label: t('case.dispatch.again'), children: <Dispatch key={found.hops} found={found} isAgain /> }] : []),
    ...(mayAnnotate(who, found) ? [{ key: 'note', label: t('case.note.title'), children: <Note found={found} /> }] : []),
  ]
  return (
    <div className="stack">
      {action === 'dispatch' ? <Dispatch found={found} isAgain={false} /> : null}
      {action === 'sign' ? <Sign found={found} /> : null}
      {action === 'reply' ? <Reply found={found} /> : null}
      {action === 'wait' ? <Waiting found={found} /> : null}
      {more.length === 0 ? null : <Collapse items={more} />}
    </div>
  )
}
