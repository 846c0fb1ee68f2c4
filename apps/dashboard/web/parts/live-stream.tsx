import { CHANNEL_TITLES, streamTitle, type StreamLine } from '@yiwang/oversight/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Button, Card, Empty, List, Typography } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const KEPT = 30
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type LineState = 'connecting' | 'up' | 'lost'

/** Newest lines of the stream; the browser reconnects by itself and resumes where it was. */
function useLines(): { lines: readonly StreamLine[]; state: LineState } {
  const [lines, setLines] = useState<readonly StreamLine[]>([])
  const [state, setState] = useState<LineState>('connecting')
  useEffect(() => {
    const source = new EventSource('/live')
    source.addEventListener('open', () => {
      setState('up')
    })
    source.addEventListener('error', () => {
      setState('lost')
    })
    source.addEventListener('line', (message: MessageEvent<string>) => {
      const line = JSON.parse(message.data) as StreamLine
      setLines((known) =>
        known.some((other) => other.eventId === line.eventId) ? known : [line, ...known].slice(0, KEPT),
      )
    })
    return () => {
      source.close()
    }
  }, [])
  return { lines, state }
}

function Line({ line, onOpen }: { line: StreamLine; onOpen: (matterId: string) => void }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { matterId } = line
  const where = [line.channel === undefined ? undefined : CHANNEL_TITLES[locale][line.channel], line.unit]
    .filter(Boolean)
    .join(' · ')
  const open =
    matterId === undefined
      ? []
      : [
          <Button
            key="open"
            type="link"
            size="small"
            onClick={() => {
              onOpen(matterId)
            }}
          >
            {t('matter.open')}
          </Button>,
        ]
  return (
    <List.Item actions={open}>
      <Typography.Text type="secondary" style={{ marginInlineEnd: 12 }}>
        {clock.format(new Date(line.recordedAt))}
      </Typography.Text>
      <span style={{ flex: 1 }}>
        {streamTitle(line.type, locale)}
        {where === '' ? null : <Typography.Text type="secondary"> {where}</Typography.Text>}
      </span>
    </List.Item>
  )
}

/** The quiet ticker: what is happening now, without anybody's name. */
export function LiveStream({ onOpen }: { onOpen: (matterId: string) => void }): ReactNode {
  const { t } = useTranslation()
  const { lines, state } = useLines()
  return (
    <Card
      title={t('stream.title')}
      extra={state === 'up' ? null : t(state === 'lost' ? 'stream.lost' : 'stream.connecting')}
    >
      <div
        role="log"
        aria-label={t('stream.region')}
        tabIndex={0}
        style={{ maxHeight: 420, overflow: 'auto' }}
        data-testid="stream"
      >
        {lines.length === 0 ? (
          <Empty description={t('stream.empty')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        ) : (
          <List
            size="small"
            dataSource={[...lines]}
            rowKey="eventId"
            renderItem={(line) => <Line line={line} onOpen={onOpen} />}
          />
        )}
      </div>
    </Card>
  )
}
