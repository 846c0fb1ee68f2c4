import { useQuery } from '@tanstack/react-query'
import { troubleOf, type SignedIn } from '@yiwang/ui/web'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../act.ts'
import type { OpenPurpose } from '../case/openable.ts'
import { openedFields } from '../case/opened-words.ts'
import { saidInOrder } from '../case/said-in-order.ts'
import { CaseFiles } from '../parts/case-files.tsx'
import { LongText } from '../parts/long-text.tsx'
import { PersonalWords } from '../parts/personal-words.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

const PURPOSES: readonly OpenPurpose[] = ['call-back']

interface MatterWordsProps {
  readonly who: SignedIn
  readonly matterId: string
  /** the telephone number has been opened for this call */
  readonly onOpened: () => void
}

/**
 * What the call is about: their words and the reply, redacted, and what both showed; the telephone and photos are opened for
 * the call, which they see.
 */
export function MatterWords({ who, matterId, onOpened }: MatterWordsProps): ReactNode {
  const { t } = useTranslation()
  const detail = useQuery({
    queryKey: ['call-back', matterId, 'words'],
    queryFn: () => api.casework.get.query({ matterId }),
    staleTime: Infinity,
    gcTime: 0,
  })
  const open = useAct(
    (purpose: OpenPurpose, sending) => api.privacy.openWords.mutate({ matterId, purpose }, sending),
    onOpened,
  )
  if (detail.isPending) return <Skeleton active title={false} className="panel" />
  if (detail.isError)
    return (
      <TroubleNote
        sentence={troubleOf(detail.error, t('errors.page')).sentence}
        onRetry={() => void detail.refetch()}
      />
    )
  const { texts, timeline } = detail.data
  const reply = texts.findLast(({ part }) => part === 'reply')
  return (
    <div className="stack">
      <PersonalWords
        texts={saidInOrder(detail.data)}
        purposes={PURPOSES}
        opened={open.done === undefined ? undefined : openedFields(open.done)}
        isOpening={open.isBusy}
        trouble={open.trouble?.sentence}
        onOpen={open.run}
        onHide={open.reset}
      />
      <CaseFiles who={who} detail={{ ...detail.data, timeline: timeline.filter(({ lane }) => lane === 'open') }} />
      <section className="panel" aria-labelledby="replied-title">
        <h2 id="replied-title">{t('callBack.reply')}</h2>
        <LongText text={reply?.body ?? t('case.wordsPending')} testId="replied" />
        <Link to={`/cases/${matterId}`}>{t('callBack.whole')}</Link>
      </section>
    </div>
  )
}
