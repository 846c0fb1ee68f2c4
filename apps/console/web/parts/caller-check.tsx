import { Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { askedOf, type CheckEntry } from '../callers/check-entry.ts'
import type { Found, Standing } from '../callers/search.ts'
import { api } from '../trpc.ts'
import { divisionNamed } from '../window/entry.ts'
import { useCommunities } from '../window/use-communities.ts'
import { DateInput } from './date-input.tsx'
import { TroubleNote } from './trouble-note.tsx'

const PLACES = 'check-places'

/** Where the answer is typed; whatever shows itself needs none. */
function Answer({ check }: { check: CheckEntry['check'] | undefined }): ReactNode {
  const { t } = useTranslation()
  const communities = useCommunities()
  const missing = { required: true, whitespace: true, message: t('callers.answerMissing') }
  if (check === 'phone')
    return (
      <Form.Item name="phone" label={t('callers.answers.phone')} rules={[missing]}>
        <Input inputMode="tel" autoComplete="off" autoFocus />
      </Form.Item>
    )
  if (check === 'day')
    return (
      <Form.Item name="day" label={t('callers.answers.day')} extra={t('callers.answers.dayHint')} rules={[missing]}>
        <DateInput type="date" autoFocus />
      </Form.Item>
    )
  if (check !== 'place') return null
  const listed = {
    validator: (_: unknown, typed = '') =>
      typed === '' || divisionNamed(communities, typed) !== undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t('window.divisionUnknown'))),
  }
  return (
    <>
      <Form.Item name="place" label={t('callers.answers.place')} rules={[missing, listed]} validateTrigger="onSubmit">
        <Input list={PLACES} autoComplete="off" autoFocus />
      </Form.Item>
      <datalist id={PLACES}>
        {communities.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </>
  )
}

interface CallerCheckProps {
  readonly found: Found
  readonly onOpened: (standings: readonly Standing[]) => void
}

/** Asks whoever calls or came for what only the person knows; the server compares, and nothing is shown before. */
export function CallerCheck({ found, onOpened }: CallerCheckProps): ReactNode {
  const { t } = useTranslation()
  const divisions = useCommunities()
  const [form] = Form.useForm<CheckEntry>()
  const check = Form.useWatch('check', form)
  const { matters, checks, receiptNumber } = found
  const act = useAct(async (entry: CheckEntry, sending) => {
    const asked = askedOf(entry, { divisions, receiptNumber })
    if (asked === undefined) return
    onOpened(await api.callers.check.mutate({ matterIds: matters.map(({ matterId }) => matterId), asked }, sending))
  })
  return (
    <section className="panel" aria-labelledby="check-title" data-testid="check">
      <h2 id="check-title">{t('callers.checkTitle', { count: matters.length })}</h2>
      <p>
        {t(receiptNumber === undefined ? 'callers.foundByPhone' : 'callers.foundByNumber', { count: matters.length })}
      </p>
      <Form<CheckEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ check: checks[0] }}
        onFinish={act.run}
      >
        <Form.Item name="check" label={t('callers.checkBy')}>
          <Radio.Group
            className="choices"
            options={checks.map((value) => ({ value, label: t(`callers.checks.${value}`) }))}
          />
        </Form.Item>
        <Answer check={check} />
        <TroubleNote sentence={act.trouble?.sentence} />
        <Button type="primary" htmlType="submit" loading={act.isBusy} data-testid="check-open">
          {t('callers.checkOpen')}
        </Button>
      </Form>
      <p className="quiet small after">{t('callers.trace')}</p>
    </section>
  )
}
