import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNote } from '../parts/empty-note.tsx'

interface FilteredListProps<T> {
  readonly items: readonly T[]
  readonly kind: 'duties' | 'units'
  readonly isMeant: (item: T, typed: string) => boolean
  readonly children: (shown: readonly T[]) => ReactNode
}

/** A list of the register with a field that narrows it while one types. */
export function FilteredList<T>({ items, kind, isMeant, children }: FilteredListProps<T>): ReactNode {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  if (items.length === 0) return <EmptyNote text={t(`register.empty.${kind}`)} />
  const shown = items.filter((item) => isMeant(item, typed.trim()))
  return (
    <div className="stack">
      <div className="row" role="search">
        <Input
          className="register-find"
          allowClear
          aria-label={t(`register.find.${kind}`)}
          placeholder={t(`register.find.${kind}`)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
          }}
        />
        <span className="small quiet" role="status">
          {t('register.shown', { count: shown.length })}
        </span>
      </div>
      {shown.length === 0 ? <EmptyNote text={t('register.nothing')} /> : children(shown)}
    </div>
  )
}
