import { useMutation } from '@tanstack/react-query'
import { troubleOf, type SignedIn } from '@yiwang/ui/web'
import { Typography } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { SearchField } from '../parts/search-field.tsx'
import { may } from '../session/may.ts'
import { api } from '../trpc.ts'

const FIELD = 'find-matter'

/** Puts the cursor into the find field. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>(`#${FIELD}`)?.focus()
}

/** Finds a matter by the number on somebody's receipt. */
export function FindMatter({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const search = useMutation({
    mutationFn: (receiptNumber: string) => api.desk.findCase.query({ receiptNumber }),
    onSuccess: (found) => {
      if (found !== null) void navigate(`/cases/${found.matterId}`)
    },
  })
  // Whoever speaks with callers looks for theirs, also by telephone number, which enters no address.
  const isForCallers = may(who, { action: 'take-in', subject: 'Request' })
  const label = t(isForCallers ? 'callers.field' : 'work.find')
  const find = (value: string): void => {
    if (isForCallers) void navigate('/callers', { state: { typed: value } })
    else search.mutate(value)
  }
  return (
    <div className="noprint">
      <SearchField
        id={FIELD}
        value={typed}
        label={label}
        max={40}
        enterButton={t('work.findButton')}
        loading={search.isPending}
        onChange={(event) => {
          setTyped(event.target.value)
          search.reset()
        }}
        onFind={(value) => {
          if (value !== '') find(value)
        }}
      />
      <div aria-live="polite">
        {search.isError ? (
          <Typography.Text type="danger">{troubleOf(search.error, t('errors.unexpected')).sentence}</Typography.Text>
        ) : null}
        {search.data === null ? <Typography.Text type="danger">{t('work.notFound')}</Typography.Text> : null}
      </div>
    </div>
  )
}
