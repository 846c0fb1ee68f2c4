import { useQuery } from '@tanstack/react-query'
import type { SignedIn } from '@yiwang/ui/web'
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
import { heldWith, type Taken } from '../window/taken.ts'
import { useBroughtDraft, useBroughtFiles } from '../window/use-brought-files.ts'
import { useCommunities } from '../window/use-communities.ts'

interface DeskProps {
  readonly who: SignedIn
  readonly isLineUp: boolean
}

interface Person extends DeskProps {
  /** receipts this page can print again */
  readonly held: readonly Taken[]
  readonly onTaken: (taken: Taken) => void
  readonly onPrint: (taken: Taken) => void
  readonly onNext: () => void
}

interface Brought {
  readonly entry: WindowEntry
  readonly attachments: readonly string[]
}

interface TakingIn {
  readonly divisions: readonly NamedDivision[]
  readonly begun: ReturnType<typeof useBroughtDraft>['kept']
  readonly onTaken: (taken: Taken) => void
  readonly onDone: () => void
}

/** Takes the matter in, then has its code drawn and asks what comes next; without them the number alone is good enough. */
function useTakeIn({ divisions, onDone, onTaken, begun }: TakingIn) {
  const [receiptSecret] = useState(() => begun.receiptSecret ?? createReceiptSecret())
  const act = useAct(
    async ({ entry, attachments }: Brought, sending): Promise<Taken> => {
      const input = takeInOf(entry, { receiptSecret, divisions, attachments })
      const { receiptNumber } = await api.intake.takeIn.mutate(input, sending)
      const takenInAt = new Date().toISOString()
      const [code, next] = await Promise.all([
        api.desk.receiptCode.mutate({ receiptSecret }).catch(() => undefined),
        api.desk.afterTakeIn.query({ takenInAt: input.occurredAt ?? takenInAt }).catch(() => undefined),
      ])
      const taken = { receiptNumber, qrSvg: code?.svg, takenInAt, next }
      onTaken(taken)
      return taken
    },
    onDone,
    begun.commandId,
  )
  return { ...act, receiptSecret }
}

const CHANNELS = ['window', 'hotline', 'visit'] as const

const always = { staleTime: Infinity } as const

interface ReceiptProps extends DeskProps {
  readonly taken: Taken
  readonly isAgain?: boolean
  readonly onNext: () => void
}

/** Shown, and so printed, once the paper is whole. */
function Receipt({ who, isLineUp, taken, isAgain = false, onNext }: ReceiptProps): ReactNode {
  const place = useQuery({ queryKey: ['place'], queryFn: () => api.desk.place.query(), ...always })
  if (place.isPending) return null
  return (
    <PrintedReceipt
      cellName={place.data?.cellName ?? ''}
      taken={taken}
      takenBy={who.unitName ?? who.unit}
      isLineUp={isLineUp}
      isAgain={isAgain}
      onNext={onNext}
    />
  )
}

function OnePerson(person: Person): ReactNode {
  const { t } = useTranslation()
  const divisions = useCommunities()
  const draft = useDraft<WindowEntry>('window')
  const broughtDraft = useBroughtDraft()
  const taking = useTakeIn({ divisions, begun: broughtDraft.kept, onTaken: person.onTaken, onDone: draft.drop })
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
        <RecentlyTaken held={person.held} onPrint={person.onPrint} />
      </div>
    </div>
  )
}

/** The counter: one person after the other; works while the line to the stream is down. */
export default function WindowScreen({ who, isLineUp }: DeskProps): ReactNode {
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<readonly Taken[]>([])
  const [again, setAgain] = useState<Taken>()
  if (again !== undefined)
    return (
      <Receipt
        who={who}
        isLineUp={isLineUp}
        taken={again}
        isAgain
        onNext={() => {
          setAgain(undefined)
        }}
      />
    )
  return (
    <OnePerson
      key={turn}
      who={who}
      isLineUp={isLineUp}
      held={held}
      onPrint={setAgain}
      onTaken={(taken) => {
        setHeld((before) => heldWith(before, taken))
      }}
      onNext={() => {
        setTurn(turn + 1)
      }}
    />
  )
}
