import { EXPLANATION_MAX, reviewFindingSchema, type ReviewFinding } from '@yiwang/algorithms/contracts'
import { showReceiptNumber } from '@yiwang/intake/contracts'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { gradeOf } from '../case/confidence.ts'
import { dutyOptions, SEARCH_DUTIES } from '../case/duty-options.ts'
import { api, type Answers } from '../trpc.ts'
import { AnswerForm, type AnswerEntry } from './answer-form.tsx'
import { Answering } from './answering.tsx'
import { AskedWords } from './asked-words.tsx'
import { LongText } from './long-text.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { SEARCH_UNITS } from './unit-search.ts'

/** An objection as the desk is sent it. */
export type ObjectionOnDesk = Answers['algorithms']['objections']['items'][number]

interface DispatchObjectionProps {
  readonly row: ObjectionOnDesk
  /** the one to review next */
  readonly isFirst: boolean
}

interface Elsewhere {
  readonly dutyId?: string
  readonly unitId?: string
}

/** Where it goes instead. */
function NewUnit(): ReactNode {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Elsewhere>()
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.organisation.units.query(), staleTime: 60_000 })
  const duties = useQuery({ queryKey: ['duties'], queryFn: () => api.organisation.duties.query(), staleTime: 60_000 })
  const rules = [{ required: true, message: t('objections.newUnitMissing') }]
  return (
    <div className="form-grid">
      <Form.Item name="dutyId" label={t('case.dispatch.category')} rules={rules}>
        <Select
          showSearch={SEARCH_DUTIES}
          loading={duties.isPending}
          options={dutyOptions(duties.data ?? [])}
          onChange={(chosen: string) => {
            form.setFieldValue('unitId', duties.data?.find(({ dutyId }) => dutyId === chosen)?.unitId)
          }}
        />
      </Form.Item>
      <Form.Item name="unitId" label={t('objections.newUnit')} rules={rules}>
        <Select
          showSearch={SEARCH_UNITS}
          loading={units.isPending}
          options={(units.data ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      </Form.Item>
    </div>
  )
}

function Reviewing({ row: { objectionId, canChange, isOwn }, isFirst }: DispatchObjectionProps): ReactNode {
  const { t } = useTranslation()
  const reviewing = useAct(({ answer, ...entry }: AnswerEntry<ReviewFinding, Elsewhere>, sending) =>
    api.algorithms.review.mutate({ ...entry, explanation: answer, objectionId }, sending),
  )
  if (isOwn) return <p>{t('objections.own')}</p>
  const isOpen = (finding: ReviewFinding): boolean =>
    finding === 'upheld' || (finding === 'changed' ? canChange : !canChange)
  const findings = reviewFindingSchema.options
    .filter(isOpen)
    .map((value) => ({ value, label: t(`objections.findings.${value}`) }))
  return (
    <Answering isFirst={isFirst} title={t('objections.review')}>
      <TroubleNote sentence={reviewing.trouble?.sentence} />
      <AnswerForm<ReviewFinding, Elsewhere>
        findings={findings}
        label={t('objections.text')}
        hint={t('objections.textHint')}
        maxLength={EXPLANATION_MAX}
        isBusy={reviewing.isBusy}
        more={(finding) => (finding === 'changed' ? <NewUnit /> : null)}
        onSend={reviewing.run}
      />
    </Answering>
  )
}

function Suggested({ row: { decided } }: { row: ObjectionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const { list } = useWording()
  const { suggested } = decided
  if (suggested === null) return <dd>{t('objections.none')}</dd>
  const { category, confidence, terms, version } = suggested
  return (
    <dd>
      <span lang={DEFAULT_LOCALE}>{category ?? suggested.unitId}</span>
      <br />
      <span className="quiet small">
        {t(`case.dispatch.confidence.${gradeOf(confidence)}`)} · {t('case.dispatch.because', { terms: list(terms) })} ·{' '}
        {version}
      </span>
    </dd>
  )
}

/** All there is to judge by: the person's story, what a machine suggested, what a person decided. */
function Grounds({ row }: { row: ObjectionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { objectionId, hasWords, texts, decided } = row
  const opening = useAct(async (_: void, sending) => {
    const { objection } = await api.algorithms.openObjection.mutate({ objectionId }, sending)
    return objection
  })
  return (
    <dl className="facts wordy">
      <dt>{t('objections.story')}</dt>
      <dd>
        {texts.map((text) => (
          <LongText key={text} text={text} />
        ))}
      </dd>
      <dt>{t('objections.suggested')}</dt>
      <Suggested row={row} />
      <dt>{t('objections.decided')}</dt>
      <dd>
        <span lang={DEFAULT_LOCALE}>
          {[decided.unitName, decided.category].filter((part) => part !== null).join(' · ')}
        </span>
        <br />
        <span className="quiet small">
          {moment(decided.at)}{' '}
          <span lang={DEFAULT_LOCALE}>{[decided.by, decided.reason].filter((part) => part !== null).join(' · ')}</span>
        </span>
      </dd>
      <dt>{t('objections.words')}</dt>
      <dd>
        <AskedWords hasWords={hasWords} none={t('objections.noWords')} opening={opening} />
      </dd>
    </dl>
  )
}

/** One objection: what it is about, what was written, and the review to be given or given. */
export function DispatchObjection({ row, isFirst }: DispatchObjectionProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { receiptNumber, objectedAt, answeredAt, answeredBy, finding } = row
  return (
    <article className="panel stack" data-testid="dispatch-objection">
      <p className="quiet small">
        {showReceiptNumber(receiptNumber)} · {t('objections.objected', { time: moment(objectedAt) })}
      </p>
      <Grounds row={row} />
      {answeredAt === null || finding === null ? (
        <Reviewing row={row} isFirst={isFirst} />
      ) : (
        <p>
          {moment(answeredAt)}{' '}
          {t('objections.told', { by: answeredBy ?? '', finding: t(`objections.findings.${finding}`) })}
        </p>
      )}
    </article>
  )
}
