import { useQuery } from '@tanstack/react-query'
import { type SignedIn, useWording } from '@yiwang/ui/web'
import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { useDraft } from '../draft/use-draft.ts'
import { EvidenceField } from '../evidence/evidence-field.tsx'
import { IntakeForm } from '../parts/intake-form.tsx'
import { PrintedReceipt } from '../parts/printed-receipt.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'
import { RecentlyTaken } from '../window/recently-taken.tsx'
import { isShownAtField, takeInOf, type NamedDivision, type WindowEntry } from '../window/entry.ts'
import { createReceiptSecret } from '../window/receipt-secret.ts'
import { useBroughtDraft, useBroughtFiles } from '../window/use-brought-files.ts'
import { useCommunities } from '../window/use-communities.ts'

interface DeskProps {
  readonly who: SignedIn
  readonly isLineUp: boolean
}

interface Person extends DeskProps {
  readonly onNext: () => void
}

interface Taken {
  readonly receiptNumber: string
  readonly qrSvg: string | undefined
  readonly takenInAt: string
}

interface Brought {
  readonly entry: WindowEntry
  readonly attachments: readonly string[]
}

interface TakingIn {
  readonly divisions: readonly NamedDivision[]
  readonly begun: ReturnType<typeof useBroughtDraft>['kept']
  readonly onDone: () => void
}

/** Takes the matter in, then has its code drawn; without a code the number alone is good enough. */
function useTakeIn({ divisions, onDone, begun }: TakingIn) {
  const [receiptSecret] = useState(() => begun.receiptSecret ?? createReceiptSecret())
  const act = useAct(
    async ({ entry, attachments }: Brought, sending): Promise<Taken> => {
      const input = takeInOf(entry, { receiptSecret, divisions, attachments })
      const { receiptNumber } = await api.intake.takeIn.mutate(input, sending)
      const code = await api.desk.receiptCode.mutate({ receiptSecret }).catch(() => undefined)
      return { receiptNumber, qrSvg: code?.svg, takenInAt: new Date().toISOString() }
    },
    onDone,
    begun.commandId,
  )
  return { ...act, receiptSecret }
}

const CHANNELS = ['window', 'hotline', 'visit'] as const

const always = { staleTime: Infinity } as const

function Receipt({ who, isLineUp, onNext, taken }: Person & { taken: Taken }): ReactNode {
  const { moment } = useWording()
  const place = useQuery({ queryKey: ['place'], queryFn: () => api.desk.place.query(), ...always })
  return (
    <PrintedReceipt
      cellName={place.data?.cellName ?? ''}
      receiptNumber={taken.receiptNumber}
      takenInAt={moment(taken.takenInAt)}
      takenBy={who.unitName ?? who.unit}
      qrSvg={taken.qrSvg}
      isLineUp={isLineUp}
      onNext={onNext}
    />
  )
}

function OnePerson(person: Person): ReactNode {
  const { t } = useTranslation()
  const divisions = useCommunities()
  const draft = useDraft<WindowEntry>('window')
  const broughtDraft = useBroughtDraft()
  const taking = useTakeIn({ divisions, begun: broughtDraft.kept, onDone: draft.drop })
  const { done, trouble, isBusy, run } = taking
  const files = useBroughtFiles(taking, broughtDraft)
  if (done !== undefined) return <Receipt {...person} taken={done} />
  return (
    <div className="stack">
      <div>
        <h1>{t('window.title')}</h1>
        <p className="quiet">{t('window.hint')}</p>
      </div>
      {person.isLineUp ? null : <Alert type="warning" showIcon title={t('window.lineDown')} />}
      <TroubleNote sentence={isShownAtField(trouble) ? undefined : trouble?.sentence} />
      <div className="desk-grid">
        <IntakeForm
          isBusy={isBusy || files.isBusy}
          trouble={trouble}
          divisions={divisions}
          channels={CHANNELS}
          draft={draft}
          onSubmit={(entry) => {
            run({ entry, attachments: files.ids })
          }}
          onStartOver={() => {
            broughtDraft.drop()
            person.onNext()
          }}
        >
          <EvidenceField evidence={files} hint={t('window.filesHint')} testId="window-files" />
          <Button type="primary" size="large" htmlType="submit" loading={isBusy || files.isBusy} data-testid="take-in">
            {t('window.submit')}
          </Button>
        </IntakeForm>
        <RecentlyTaken />
      </div>
    </div>
  )
}

/** The counter: one person after the other; works while the line to the stream is down. */
export default function WindowScreen({ who, isLineUp }: DeskProps): ReactNode {
  const [turn, setTurn] = useState(0)
  return (
    <OnePerson
      key={turn}
      who={who}
      isLineUp={isLineUp}
      onNext={() => {
        setTurn(turn + 1)
      }}
    />
  )
}
