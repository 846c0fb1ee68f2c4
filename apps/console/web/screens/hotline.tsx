import { useQuery } from '@tanstack/react-query'
import { Alert, Grid } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../act.ts'
import { useDraft, type Draft } from '../draft/use-draft.ts'
import { AfterCall, type TakenCall } from '../hotline/after-call.tsx'
import { useKnown } from '../hotline/use-known.ts'
import { AnswerAtOnce } from '../parts/answer-at-once.tsx'
import { IntakeForm } from '../parts/intake-form.tsx'
import { KnownPanel } from '../parts/known-panel.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'
import { answerAtOnceOf, isShownAtField, takeInOf, type NamedDivision, type WindowEntry } from '../window/entry.ts'
import { createReceiptSecret } from '../window/receipt-secret.ts'
import { useCommunities } from '../window/use-communities.ts'

interface Kept {
  readonly draft: Draft<WindowEntry>
  /** the last call, while what the caller was told is not recorded */
  readonly unanswered: Draft<TakenCall>
}

const CHANNELS = ['hotline'] as const

function useTakeCall(divisions: readonly NamedDivision[], { draft, unanswered }: Kept) {
  const [receiptSecret] = useState(createReceiptSecret)
  return useAct(async (entry: WindowEntry, sending): Promise<TakenCall> => {
    const receipt = await api.intake.takeIn.mutate(takeInOf(entry, { receiptSecret, divisions }), sending)
    const taken = { ...receipt, answer: answerAtOnceOf(entry), answerId: crypto.randomUUID() }
    if (taken.answer !== undefined) unanswered.keep(taken)
    return taken
  }, draft.drop)
}

function useUnitNames(): (unitId: string) => string {
  const { data } = useQuery({
    queryKey: ['units'],
    queryFn: () => api.organisation.units.query(),
    staleTime: 60_000,
  })
  return (id) => data?.find(({ unitId }) => unitId === id)?.name ?? id
}

/** What is known of the words: beside the form, or on a narrow screen within it, once there is something to say. */
function useKnownPanel(words: string): { readonly beside: ReactNode; readonly within: ReactNode } {
  const unitName = useUnitNames()
  const { known, isError } = useKnown(words)
  const isWide = Grid.useBreakpoint().lg ?? true
  const panel = <KnownPanel known={known} isError={isError} unitName={unitName} />
  if (isWide) return { beside: panel, within: null }
  return { beside: null, within: known === undefined && !isError ? null : panel }
}

interface CallProps {
  readonly unanswered: Kept['unanswered']
  /** a call whose answer was not recorded before a reload */
  readonly earlier: TakenCall | undefined
  readonly isLineUp: boolean
  readonly onNext: () => void
}

function OneCall({ unanswered, earlier, isLineUp, onNext }: CallProps): ReactNode {
  const { t } = useTranslation()
  const divisions = useCommunities()
  const draft = useDraft<WindowEntry>('hotline')
  const [words, setWords] = useState(draft.kept.narrative ?? '')
  const panel = useKnownPanel(words)
  const { done, trouble, isBusy, run } = useTakeCall(divisions, { draft, unanswered })
  const taken = done ?? earlier
  if (taken !== undefined)
    return <AfterCall taken={taken} unanswered={unanswered} isLineUp={isLineUp} onNext={onNext} />
  return (
    <div className="stack">
      <div>
        <h1>{t('hotline.title')}</h1>
        <p className="quiet">{t('hotline.hint')}</p>
        <Link to="/callers">{t('hotline.earlier')}</Link>
      </div>
      {isLineUp ? null : <Alert type="warning" showIcon title={t('window.lineDown')} />}
      <TroubleNote sentence={isShownAtField(trouble) ? undefined : trouble?.sentence} />
      <div className="hotline-grid">
        <IntakeForm
          isBusy={isBusy}
          trouble={trouble}
          divisions={divisions}
          channels={CHANNELS}
          draft={draft}
          known={panel.within}
          onWords={setWords}
          onSubmit={run}
          onStartOver={onNext}
        >
          <AnswerAtOnce isBusy={isBusy} />
        </IntakeForm>
        {panel.beside}
      </div>
    </div>
  )
}

function wholeCall({ matterId, receiptNumber, position, answerId, answer }: Partial<TakenCall>): TakenCall | undefined {
  if (matterId === undefined || receiptNumber === undefined || position === undefined || answerId === undefined)
    return undefined
  return { matterId, receiptNumber, position, answerId, answer }
}

/** The 12345 desk: one caller after the other; works while the line to the stream is down. */
export default function HotlineScreen({ isLineUp }: Pick<CallProps, 'isLineUp'>): ReactNode {
  const [turn, setTurn] = useState(0)
  const unanswered = useDraft<TakenCall>('hotline/answer')
  return (
    <OneCall
      key={turn}
      unanswered={unanswered}
      earlier={turn === 0 ? wholeCall(unanswered.kept) : undefined}
      isLineUp={isLineUp}
      onNext={() => {
        setTurn(turn + 1)
      }}
    />
  )
}
