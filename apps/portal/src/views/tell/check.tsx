import type { ReactNode } from 'react'
import { errorText, TextField } from '../fields.tsx'
import { Why } from '../why.tsx'
import { LongWords } from '../long-words.tsx'
import { KeptPhotos } from './kept-photos.tsx'
import type { StepProps } from './step-props.ts'

const CHANNELS = ['portal', 'hotline', 'window', 'visit'] as const

function contactWords({ t, form, phone }: StepProps): string {
  if (form.identity === 'anonymous') return t('tell.check.anonymous')
  const number = form.identity === 'verified' && phone !== undefined ? phone : form.phone
  return [form.name, number].filter(Boolean).join(' · ')
}

function behalfWords({ t, form: { relation, behalfName, behalfPhone } }: StepProps): string {
  return [relation && t('tell.check.related', { relation }), behalfName, behalfPhone].filter(Boolean).join(' · ')
}

function placeWords({ t, form, where }: StepProps): string {
  const community = where?.towns
    .flatMap(({ communities }) => communities)
    .find(({ code }) => code === form.divisionCode)?.name
  const pinned = form.point === '' ? undefined : t('tell.check.pinned')
  return [form.address, form.near, community, pinned].filter(Boolean).join(' · ') || t('tell.check.none')
}

/** Two questions nobody needs to answer, that make doors better and effort visible. */
function Voluntary({ t, form, errors }: StepProps): ReactNode {
  const isOpen = ['channelWished', 'minutesSpent'].some((field) => errorText(errors, field) !== undefined)
  return (
    <details className="voluntary" open={isOpen || form.channelWished !== '' || form.minutesSpent !== ''}>
      <summary>{t('tell.check.voluntary')}</summary>
      <div className="field">
        <label htmlFor="channelWished">{t('tell.check.channelWished')}</label>
        <select id="channelWished" name="channelWished" defaultValue={form.channelWished}>
          <option value="">{t('tell.check.noWish')}</option>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`channels.${channel}`)}
            </option>
          ))}
        </select>
        <Why t={t} field="channelWished" />
      </div>
      <TextField
        name="minutesSpent"
        kind="number"
        label={t('tell.check.minutesSpent')}
        value={form.minutesSpent}
        error={errorText(errors, 'minutesSpent')}
        note={<Why t={t} field="minutesSpent" />}
      />
    </details>
  )
}

export function Check(props: StepProps): ReactNode {
  const { t, form } = props
  const facts: ReadonlyArray<readonly [string, ReactNode]> = [
    [t('tell.what.kind'), t(`kinds.${form.kind}`)],
    [t('tell.check.narrative'), <LongWords key="narrative" t={t} id="narrative" text={form.narrative} />],
    [t('tell.check.where'), placeWords(props)],
    [
      t('tell.check.photos'),
      form.fileCount === 0 ? t('tell.check.noPhotos') : t('tell.check.photoCount', { count: form.fileCount }),
    ],
    ...(form.behalf === 'other' ? [[t('tell.check.behalf'), behalfWords(props)] as const] : []),
    [t('tell.check.who'), contactWords(props)],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeptPhotos t={t} photos={props.photos ?? []} />
      <Voluntary {...props} />
      <p className="hint">{t('tell.check.promise')}</p>
    </>
  )
}
