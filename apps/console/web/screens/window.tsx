import { useQuery } from '@tanstack/react-query'
import { type SignedIn, useWording } from '@yiwang/ui/web'
import { Alert } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { PrintedReceipt } from '../parts/printed-receipt.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { WindowForm } from '../parts/window-form.tsx'
import { api } from '../trpc.ts'
import { RecentlyTaken } from '../window/recently-taken.tsx'
import { takeInOf, type NamedDivision, type WindowEntry } from '../window/entry.ts'
import { createReceiptSecret } from '../window/receipt-secret.ts'

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

/** Takes the matter in, then has its code drawn; without a code the number alone is good enough. */
function useTakeIn(divisions: readonly NamedDivision[]) {
  const [receiptSecret] = useState(createReceiptSecret)
  return useAct(async (entry: WindowEntry, sending): Promise<Taken> => {
    const { receiptNumber } = await api.intake.takeIn.mutate(takeInOf(entry, { receiptSecret, divisions }), sending)
    const code = await api.desk.receiptCode.mutate({ receiptSecret }).catch(() => undefined)
    return { receiptNumber, qrSvg: code?.svg, takenInAt: new Date().toISOString() }
  })
}

const always = { staleTime: Infinity } as const

function useCommunities(): readonly NamedDivision[] {
  const known = useQuery({ queryKey: ['divisions'], queryFn: () => api.organisation.divisions.query(), ...always })
  return useMemo(() => known.data?.filter(({ level }) => level === 'community') ?? [], [known.data])
}

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
  const { done, trouble, isBusy, run } = useTakeIn(divisions)
  if (done !== undefined) return <Receipt {...person} taken={done} />
  return (
    <div className="stack">
      <div>
        <h1>{t('window.title')}</h1>
        <p className="quiet">{t('window.hint')}</p>
      </div>
      {person.isLineUp ? null : <Alert type="warning" showIcon title={t('window.lineDown')} />}
      <TroubleNote sentence={trouble?.field === undefined ? trouble?.sentence : undefined} />
      <div className="desk-grid">
        <WindowForm
          isBusy={isBusy}
          trouble={trouble}
          divisions={divisions}
          firstChannel={person.who.roles.includes('operator') ? 'hotline' : 'window'}
          onSubmit={run}
        />
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
