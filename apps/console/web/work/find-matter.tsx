import { useMutation } from '@tanstack/react-query'
import { troubleOf, type SignedIn, useWording } from '@yiwang/ui/web'
import { Input, Typography } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { may } from '../session/may.ts'
import { api, type Answers } from '../trpc.ts'

const FIELD = 'find-matter'

/** Puts the cursor into the find field. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>(`#${FIELD}`)?.focus()
}

type Found =
  | { readonly kind: 'case'; readonly matterId: string }
  | { readonly kind: 'request'; readonly request: NonNullable<Answers['intake']['byReceipt']> }

/** Someone who handles cases goes to the case; at the counter one sees that it was taken in, and when. */
async function find(who: SignedIn, receiptNumber: string): Promise<Found | undefined> {
  if (!may(who, { action: 'take-in', subject: 'Request' })) {
    const found = await api.desk.findCase.query({ receiptNumber })
    return found === null ? undefined : { kind: 'case', matterId: found.matterId }
  }
  const request = await api.intake.byReceipt.query({ receiptNumber })
  return request === null ? undefined : { kind: 'request', request }
}

function FoundRequest({ request }: { request: NonNullable<Answers['intake']['byReceipt']> }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  return (
    <Typography.Text data-testid="found">
      <ReceiptNumber value={request.receiptNumber} /> · {t(`kinds.${request.kind}`)} ·{' '}
      {t(`channels.${request.channel}`)} · {moment(request.occurredAt)}
    </Typography.Text>
  )
}

/** Finds a matter by the number on somebody's receipt. */
export function FindMatter({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const search = useMutation({
    mutationFn: (receiptNumber: string) => find(who, receiptNumber),
    onSuccess: (found) => {
      if (found?.kind === 'case') void navigate(`/cases/${found.matterId}`)
    },
  })
  return (
    <div className="noprint">
      <Input.Search
        id={FIELD}
        value={typed}
        maxLength={40}
        aria-label={t('work.find')}
        placeholder={t('work.find')}
        enterButton={t('work.findButton')}
        loading={search.isPending}
        onChange={(event) => {
          setTyped(event.target.value)
          search.reset()
        }}
        onSearch={(value) => {
          if (value.trim() !== '') search.mutate(value)
        }}
      />
      <div aria-live="polite">
        {search.isError ? (
          <Typography.Text type="danger">{troubleOf(search.error, t('errors.unexpected')).sentence}</Typography.Text>
        ) : null}
        {search.isSuccess && search.data === undefined ? (
          <Typography.Text type="danger">{t('work.notFound')}</Typography.Text>
        ) : null}
        {search.data?.kind === 'request' ? <FoundRequest request={search.data.request} /> : null}
      </div>
    </div>
  )
}
