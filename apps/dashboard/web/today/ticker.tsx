import type { RecordPlace } from '@yiwang/audit/contracts'
import { chinaDay, momentText, type Locale } from '@yiwang/kernel'
import { streamTitle, type StreamLine } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../live/live-provider.tsx'
import { channelTitle } from '../words.ts'

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'medium', hourCycle: 'h23' })

/** The time of day; of another day, its date and the minute. */
function timeText(iso: string, locale: Locale): string {
  return chinaDay(iso) === chinaDay(new Date()) ? clock.format(new Date(iso)) : momentText(iso, locale)
}

interface LineProps {
  readonly line: StreamLine
  /** left out for those who may not follow one matter */
  readonly onOpen: ((record: RecordPlace) => void) | undefined
}

function Line({ line, onOpen }: LineProps): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { eventId, origin, isOfMatter } = line
  const channel = line.channel === undefined ? undefined : channelTitle(line.channel, locale)
  const place = [channel, line.unit].filter((part) => part !== undefined).join(' · ')
  return (
    <li>
      <time className="num quiet" dateTime={line.recordedAt}>
        {timeText(line.recordedAt, locale)}
      </time>
      <span>
        {streamTitle(line.type, locale)} <span className="quiet small">{place}</span>
      </span>
      {!isOfMatter || onOpen === undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className="link-button small"
          onClick={() => {
            onOpen({ eventId, origin })
          }}
        >
          {t('matter.open')}
        </button>
      )}
    </li>
  )
}

/** The quiet ticker: what is happening now, without anybody's name; it can be held still. */
export function Ticker({ onOpen }: Pick<LineProps, 'onOpen'>): ReactNode {
  const { t } = useTranslation()
  const { lines, state } = useLive()
  const [held, setHeld] = useState<readonly StreamLine[]>()
  const shown = held ?? lines
  const newer = held === undefined ? 0 : lines.filter((line) => !held.includes(line)).length
  if (state === 'off') return null
  return (
    <section className="card ticker" aria-labelledby="ticker-title">
      <div className="ticker-head">
        <h2 id="ticker-title">{t('stream.title')}</h2>
        <button
          type="button"
          className="plain-button small"
          aria-pressed={held !== undefined}
          onClick={() => {
            setHeld(held === undefined ? lines : undefined)
          }}
        >
          {held === undefined ? t('stream.hold') : t('stream.go', { count: newer })}
        </button>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t('stream.empty')}</p>
      ) : (
        <div
          className="ticker-lines"
          role="log"
          aria-live="off"
          aria-label={t('stream.region')}
          tabIndex={0}
          data-testid="stream"
        >
          <ul className="plain">
            {shown.map((line) => (
              <Line key={line.eventId} line={line} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
