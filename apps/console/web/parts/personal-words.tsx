import { repeats } from '@yiwang/casework/contracts'
import { useWording } from '@yiwang/ui/web'
import { Alert, Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenPurpose } from '../case/openable.ts'
import type { OpenedField } from '../case/opened-words.ts'
import { LongText } from './long-text.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** Redacted words of one event. */
export interface RedactedText {
  readonly eventId: string
  readonly part: 'request' | 'addition' | 'talk' | 'question' | 'reply' | 'call-back'
  readonly title: string | null
  readonly body: string
}

/** The same with when it was said. */
export interface SaidText extends RedactedText {
  readonly at: string
}

const NEWEST = 2

interface PersonalWordsProps {
  /** in the order they were said; empty while the index is behind */
  readonly texts: readonly SaidText[]
  readonly purposes: readonly OpenPurpose[]
  readonly opened: readonly OpenedField[] | undefined
  readonly isOpening: boolean
  readonly trouble: string | undefined
  readonly onOpen: (purpose: OpenPurpose) => void
  readonly onHide: () => void
}

function Said({ texts }: Pick<PersonalWordsProps, 'texts'>): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  return texts.map(({ eventId, part, title, body, at }) => (
    <div key={eventId}>
      {part === 'addition' ? <h3>{t('case.added')}</h3> : null}
      <p className="small quiet">
        <time dateTime={at}>{moment(at)}</time>
      </p>
      {title === null || repeats(body, title) ? null : (
        <p className="words">
          <strong>{title}</strong>
        </p>
      )}
      <LongText text={body} />
    </div>
  ))
}

/** The first words and the newest; what was added between them is unfolded where there is much. */
function Redacted({ texts }: Pick<PersonalWordsProps, 'texts'>): ReactNode {
  const { t } = useTranslation()
  if (texts.length === 0) return <p className="quiet">{t('case.wordsPending')}</p>
  if (texts.length <= NEWEST + 2) return <Said texts={texts} />
  const between = texts.slice(1, -NEWEST)
  return (
    <>
      <Said texts={texts.slice(0, 1)} />
      <details>
        <summary>{t('case.text.between', { count: between.length })}</summary>
        <Said texts={between} />
      </details>
      <Said texts={texts.slice(-NEWEST)} />
    </>
  )
}

function Opened({ fields, onHide }: { fields: readonly OpenedField[]; onHide: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="opened" data-testid="opened">
      <p className="small">{t('case.opened')}</p>
      {fields.length === 0 ? <p>{t('case.nothingOpened')}</p> : null}
      <dl className="facts">
        {fields.map(({ key, field, value }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{t(`case.fields.${field}`, { defaultValue: field })}</dt>
            <dd className="words">{field === 'phone' ? <a href={`tel:${value}`}>{value}</a> : value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={onHide}>
        {t('case.hide')}
      </Button>
    </div>
  )
}

function Opening({
  purposes,
  isOpening,
  onOpen,
}: Pick<PersonalWordsProps, 'purposes' | 'isOpening' | 'onOpen'>): ReactNode {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<OpenPurpose>()
  const [first] = purposes
  const purpose = chosen ?? first
  if (purpose === undefined) return <p className="quiet small">{t('case.closedToYou')}</p>
  return (
    <div className="stack">
      <Radio.Group
        vertical
        aria-label={t('case.purpose')}
        value={purpose}
        onChange={(event) => {
          setChosen(event.target.value as OpenPurpose)
        }}
        options={purposes.map((value) => ({
          value,
          label: (
            <>
              {t(`case.purposes.${value}.title`)}
              <span className="quiet small purpose-reads">{t(`case.purposes.${value}.reads`)}</span>
            </>
          ),
        }))}
      />
      <Alert type="warning" title={t('case.openWarning')} />
      <Button
        data-testid="open-words"
        loading={isOpening}
        onClick={() => {
          onOpen(purpose)
        }}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('case.open')}
      </Button>
    </div>
  )
}

/** The person's words: redacted until opened for a stated purpose, and the opener is told who will see the trace. */
export function PersonalWords({ texts, opened, trouble, onHide, ...opening }: PersonalWordsProps): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-labelledby="words-title">
      <h2 id="words-title">{t('case.words')}</h2>
      <div data-testid="redacted">
        <Redacted texts={texts} />
      </div>
      <p className="quiet small">{t('case.redacted')}</p>
      <div className="opening">
        <h2>{t('case.contact')}</h2>
        <TroubleNote sentence={trouble} />
        {opened === undefined ? <Opening {...opening} /> : <Opened fields={opened} onHide={onHide} />}
      </div>
    </section>
  )
}
