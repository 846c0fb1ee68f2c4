import type { ReactNode } from 'react'
import type { Step } from '../../tell/form.ts'
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

interface Said {
  readonly step: Exclude<Step, 'check'>
  readonly title: string
  readonly value: ReactNode
}

/** All that was said, line by line, and the step each was said on. */
function saidOf(props: StepProps): Said[] {
  const { t, form } = props
  const photos = form.fileCount === 0 ? t('tell.check.noPhotos') : t('tell.check.photoCount', { count: form.fileCount })
  const isNameless = form.identity === 'anonymous'
  return [
    { step: 'what', title: t('tell.what.kind'), value: t(`kinds.${form.kind}`) },
    { step: 'what', title: t('tell.check.narrative'), value: <LongWords t={t} id="narrative" text={form.narrative} /> },
    { step: 'where', title: t('tell.check.where'), value: placeWords(props) },
    { step: 'photos', title: t('tell.check.photos'), value: photos },
    ...(form.behalf === 'other'
      ? [{ step: 'contact', title: t('tell.check.behalf'), value: behalfWords(props) } as const]
      : []),
    { step: isNameless ? 'who' : 'contact', title: t('tell.check.who'), value: contactWords(props) },
  ]
}

export function Check(props: StepProps): ReactNode {
  const { t } = props
  return (
    <>
      <dl className="facts checked">
        {saidOf(props).map(({ step, title, value }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
            <dd>
              <button
                className="change"
                name="go"
                value={`to-${step}`}
                aria-label={t('tell.check.changeNamed', { title })}
              >
                {t('tell.check.change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <KeptPhotos t={t} photos={props.photos ?? []} />
      <Voluntary {...props} />
      <p className="hint">{t('tell.check.promise')}</p>
    </>
  )
}
