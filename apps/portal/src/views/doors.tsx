import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'
import type { Door } from '../tell/doors.ts'

const PHONES: Readonly<Partial<Record<Door, readonly string[]>>> = {
  call: ['12345'],
  visit: ['12345'],
  apply: ['12345'],
  window: ['12345'],
}

function DoorCard({ t, door }: { t: Translate; door: Door }): ReactNode {
  return (
    <li>
      <b>{t(`doors.${door}`)}</b>
      <span>{t(`doors.${door}Text`)}</span>
      <span className="actions">
        {door === 'find' ? (
          <a className="button quiet" href="/mine">
            {t('site.mine')}
          </a>
        ) : null}
        {(PHONES[door] ?? []).map((number) => (
          <a key={number} className="button quiet" href={`tel:${number}`}>
            {t(`doors.tel${number}`)}
          </a>
        ))}
      </span>
    </li>
  )
}

/** "Did you mean": other ways the words ask for, above the form, which stays as it is. */
export function Doors({ t, doors }: { t: Translate; doors: readonly Door[] }): ReactNode {
  if (doors.length === 0) return null
  return (
    <aside className="meant" aria-labelledby="meant" data-testid="doors">
      <h2 id="meant">{t('doors.title')}</h2>
      <ul>
        {doors.map((door) => (
          <DoorCard key={door} t={t} door={door} />
        ))}
      </ul>
      <p className="small">{t('doors.orGoOn')}</p>
    </aside>
  )
}
