import { useMutation } from '@tanstack/react-query'
import {
  EXPLANATION_MAX,
  INSPECTION_REASON_TITLES,
  inspectionReasonSchema,
  type InspectionReason,
  type MatterPointer,
} from '@yiwang/audit/contracts'
import { readReceiptNumber, showReceiptNumber } from '@yiwang/intake/contracts'
import { redactReason } from '@yiwang/sealing/redact'
import { troubleOf, useCommandId, useLocale } from '@yiwang/ui/web'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../trpc.ts'
import { Dialog } from './dialog.tsx'
import { Way } from './way.tsx'

const SHORTEST = 4

/** The number as it is printed, or what was typed while it is none. */
function shownNumber(typed: string): string {
  const number = readReceiptNumber(typed)
  return number === undefined ? typed : showReceiptNumber(number)
}

interface Reason {
  readonly reason: InspectionReason
  readonly explanation: string
}

interface ReasonFormProps {
  /** known from where it was opened; left out where it is not */
  readonly isLate: boolean | undefined
  readonly isBusy: boolean
  readonly trouble: string | undefined
  readonly onSubmit: (reason: Reason) => void
}

const reasonsFor = (isLate: boolean | undefined): readonly InspectionReason[] =>
  inspectionReasonSchema.options.filter((reason) => isLate !== false || reason !== 'overdue')

/** Why one person's matter is to be followed; what is typed stays when it is refused. */
function ReasonForm({ isLate, isBusy, trouble, onSubmit }: ReasonFormProps): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const shortId = useId()
  const [reason, setReason] = useState<InspectionReason>(isLate === true ? 'overdue' : 'sample-check')
  const [explanation, setExplanation] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isShort = explanation.trim().length < SHORTEST
  const shown = redactReason(explanation.trim(), EXPLANATION_MAX)
  const hasFault = isTried && isShort
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        if (!isShort) onSubmit({ reason, explanation })
      }}
    >
      <p className="warning">{t('matter.warning')}</p>
      {trouble === undefined ? null : (
        <p className="fault" role="alert">
          {trouble}
        </p>
      )}
      <label>
        {t('matter.reason')}
        <select
          value={reason}
          onChange={({ target }) => {
            setReason(inspectionReasonSchema.parse(target.value))
          }}
        >
          {reasonsFor(isLate).map((value) => (
            <option key={value} value={value}>
              {INSPECTION_REASON_TITLES[locale][value]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('matter.explanation')}
        <textarea
          rows={3}
          maxLength={EXPLANATION_MAX}
          value={explanation}
          aria-invalid={hasFault}
          aria-describedby={shortId}
          onChange={({ target }) => {
            setExplanation(target.value)
          }}
        />
      </label>
      <p className="small quiet">{t('matter.names')}</p>
      <p className="small" role="status" data-testid="shown-reason">
        {shown === explanation.trim() ? null : <b>{t('matter.shown', { text: shown })}</b>}
      </p>
      <p id={shortId} className="fault small" role={hasFault ? 'alert' : undefined}>
        {hasFault ? t('matter.short') : ''}
      </p>
      <button type="submit" className="main-button" disabled={isBusy}>
        {t('matter.submit')}
      </button>
    </form>
  )
}

interface InspectProps {
  readonly pointer: MatterPointer
  readonly isLate?: boolean | undefined
  readonly onClose: () => void
}

/** Following the matter of a record or a number: a reason first, told to the person it is about, then its way. */
export default function Inspect({ pointer, isLate, onClose }: InspectProps): ReactNode {
  const { t } = useTranslation()
  const [commandId] = useCommandId()
  const inspect = useMutation({
    mutationFn: (reason: Reason) =>
      api.audit.inspectMatter.mutate({ ...pointer, ...reason }, { context: { commandId } }),
  })
  return (
    <Dialog title={t('matter.title')} onClose={onClose}>
      {'receiptNumber' in pointer && !inspect.isSuccess ? (
        <p className="num">{t('matter.ofNumber', { number: shownNumber(pointer.receiptNumber) })}</p>
      ) : null}
      {inspect.isSuccess ? (
        <Way traceEventId={inspect.data.eventId} />
      ) : (
        <ReasonForm
          isLate={isLate}
          isBusy={inspect.isPending}
          trouble={inspect.isError ? troubleOf(inspect.error, t('error')).sentence : undefined}
          onSubmit={inspect.mutate}
        />
      )}
    </Dialog>
  )
}
