import { useQuery } from '@tanstack/react-query'
import type { Item } from '@yiwang/services/contracts'
import { troubleOf, useWording } from '@yiwang/ui/web'
import { Button, Segmented, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { titlesOf } from '../application/faults.ts'
import { useApplication } from '../application/use-application.ts'
import { ApplicationForm } from '../parts/application-form.tsx'
import { ItemFacts } from '../parts/item-facts.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api, type Answers } from '../trpc.ts'

interface DoneProps {
  readonly item: Item
  readonly receipt: Answers['services']['submit']
  readonly onNext: () => void
}

function Done({ item, receipt, onNext }: DoneProps): ReactNode {
  const { t } = useTranslation()
  const { moment, list } = useWording()
  const left = titlesOf(item.fields, receipt.left)
  return (
    <section className="panel receipt" data-testid="application-done">
      <h2>{t('application.done')}</h2>
      <p>{item.name}</p>
      <p>
        <strong>{t('application.doneText', { deadline: moment(receipt.deadline) })}</strong>
      </p>
      <p className="small quiet">{receipt.why}</p>
      {left.length === 0 ? null : <p className="small">{t('application.left', { fields: list(left) })}</p>}
      <Button className="noprint" type="primary" autoFocus onClick={onNext}>
        {t('application.another')}
      </Button>
    </section>
  )
}

function OneApplication({ item, onNext }: { item: Item; onNext: () => void }): ReactNode {
  const desk = useApplication(item)
  const { done } = desk.submit
  if (done?.kind === 'submitted') return <Done item={item} receipt={done.receipt} onNext={onNext} />
  return (
    <div className="application-grid">
      <ApplicationForm item={item} desk={desk} />
      <ItemFacts item={item} />
    </div>
  )
}

interface ChoiceProps {
  readonly items: readonly Item[]
  readonly item: Item
  readonly onChoose: (itemCode: string) => void
}

function Choice({ items, item, onChoose }: ChoiceProps): ReactNode {
  const { t } = useTranslation()
  if (items.length < 2) return null
  const options = items.map(({ itemCode, name }) => ({ value: itemCode, label: name }))
  return <Segmented aria-label={t('application.choose')} value={item.itemCode} onChange={onChoose} options={options} />
}

/** One application after the other, each on a fresh form. */
function Counter({ items }: Pick<ChoiceProps, 'items'>): ReactNode {
  const [turn, setTurn] = useState(0)
  const [chosen, setChosen] = useState<string>()
  const item = items.find(({ itemCode }) => itemCode === chosen) ?? items[0]
  if (item === undefined) return null
  return (
    <>
      <Choice items={items} item={item} onChoose={setChosen} />
      <OneApplication
        key={`${item.itemCode}/${turn}`}
        item={item}
        onNext={() => {
          setTurn(turn + 1)
        }}
      />
    </>
  )
}

/** Applications at the counter: choose an item, ask what has to be asked, fetch the rest. */
export default function ApplicationScreen(): ReactNode {
  const { t } = useTranslation()
  const items = useQuery({ queryKey: ['items'], queryFn: () => api.services.items.query(), staleTime: 60_000 })
  return (
    <div className="stack">
      <h1>{t('application.title')}</h1>
      <TroubleNote
        sentence={items.isError ? troubleOf(items.error, t('errors.page')).sentence : undefined}
        onRetry={() => void items.refetch()}
      />
      {items.isPending ? <Skeleton active title={false} /> : null}
      {items.data === undefined ? null : <Counter items={items.data} />}
    </div>
  )
}
