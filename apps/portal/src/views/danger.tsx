import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

const NUMBERS = ['119', '120', '110', '12345'] as const

interface DangerProps {
  readonly t: Translate
  /** said under the title where not everything is */
  readonly note?: string
  /** told in full before: the question of the page comes first now, the numbers stay at hand */
  readonly isBrief?: boolean
}

/** "Call first": above everything else on the page, calm, and in nobody's way. */
export function Danger({ t, isBrief = false, note }: DangerProps): ReactNode {
  return (
    <aside className={isBrief ? 'meant urgent brief' : 'meant urgent'} aria-labelledby="danger" data-testid="danger">
      <h2 id="danger">{t('danger.title')}</h2>
      {isBrief ? null : <p>{t('danger.text')}</p>}
      {note === undefined ? null : <p>{note}</p>}
      <ul className="calls">
        {NUMBERS.map((number) => (
          <li key={number}>
            <a className="button" href={`tel:${number}`}>
              {t(isBrief ? `danger.brief${number}` : `danger.tel${number}`)}
            </a>
          </li>
        ))}
      </ul>
      {isBrief ? null : <p>{t('danger.goOn')}</p>}
    </aside>
  )
}

/** One quiet line for every day, before anybody has typed anything: a touch calls. */
export function CallFirst({ t }: { t: Translate }): ReactNode {
  return (
    <p className="callfirst" data-testid="call-first">
      {t('danger.first')}{' '}
      {(['110', '119', '120'] as const).map((number) => (
        <a key={number} href={`tel:${number}`} aria-label={t(`danger.call${number}`)}>
          {number}
        </a>
      ))}
    </p>
  )
}
