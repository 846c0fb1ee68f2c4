import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

const NUMBERS = ['119', '120', '110', '12345'] as const

/** "Call first": above everything else on the page, calm, and in nobody's way. */
export function Danger({ t }: { t: Translate }): ReactNode {
  return (
    <aside className="meant urgent" aria-labelledby="danger" data-testid="danger">
      <h2 id="danger">{t('danger.title')}</h2>
      <p>{t('danger.text')}</p>
      <ul className="calls">
        {NUMBERS.map((number) => (
          <li key={number}>
            <a className="button" href={`tel:${number}`}>
              {t(`danger.tel${number}`)}
            </a>
          </li>
        ))}
      </ul>
      <p>{t('danger.goOn')}</p>
    </aside>
  )
}
