import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

const NUMBERS = ['119', '120', '110', '12345'] as const

interface DangerProps {
  readonly t: Translate
  /** told in full before: the question of the page comes first now, the numbers stay at hand */
  readonly isBrief?: boolean
}

/** "Call first": above everything else on the page, calm, and in nobody's way. */
export function Danger({ t, isBrief = false }: DangerProps): ReactNode {
  return (
    <aside className={isBrief ? 'meant urgent brief' : 'meant urgent'} aria-labelledby="danger" data-testid="danger">
      <h2 id="danger">{t('danger.title')}</h2>
      {isBrief ? null : <p>{t('danger.text')}</p>}
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
