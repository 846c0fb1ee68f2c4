import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { StreamLine } from '@yiwang/oversight/contracts'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LIVE } from '../asked/queries.ts'

/** `off` for those who may not watch the stream. */
export type LineState = 'connecting' | 'up' | 'lost' | 'off'

interface Live {
  readonly lines: readonly StreamLine[]
  readonly state: LineState
}

const KEPT = 60
/** Figures are asked again at most so often, however much happens. */
const REFRESH_MS = 3_000
const RETRY_MS = 5_000

const LiveContext = createContext<Live>({ lines: [], state: 'off' })

/** Newest lines of the stream, and whether it is being heard. */
export const useLive = (): Live => useContext(LiveContext)

function createRefresh(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void client.invalidateQueries({ queryKey: [LIVE] }, { cancelRefetch: false })
    }, REFRESH_MS)
  }
}

interface Hearing {
  readonly onState: (state: LineState) => void
  readonly onLine: (line: StreamLine) => void
}

/** Listens until told to stop. The browser reconnects by itself and resumes where it was, but gives up on an answer like 502. */
function hear({ onState, onLine }: Hearing): () => void {
  let source: EventSource
  let retry: ReturnType<typeof setTimeout> | undefined
  function open(): void {
    source = new EventSource('/live')
    source.addEventListener('open', () => {
      onState('up')
    })
    source.addEventListener('error', () => {
      onState('lost')
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS)
    })
    source.addEventListener('line', (message: MessageEvent<string>) => {
      onLine(JSON.parse(message.data) as StreamLine)
    })
  }
  open()
  return () => {
    clearTimeout(retry)
    source.close()
  }
}

/** Hears the live stream on behalf of all pages. */
export function LiveProvider({ mayWatch, children }: { mayWatch: boolean; children: ReactNode }): ReactNode {
  const client = useQueryClient()
  const [lines, setLines] = useState<readonly StreamLine[]>([])
  const [state, setState] = useState<LineState>(mayWatch ? 'connecting' : 'off')
  useEffect(() => {
    if (!mayWatch) return
    const refresh = createRefresh(client)
    return hear({
      onState: setState,
      onLine(line) {
        setLines((known) =>
          known.some((other) => other.eventId === line.eventId) ? known : [line, ...known].slice(0, KEPT),
        )
        refresh()
      },
    })
  }, [client, mayWatch])
  const live = useMemo(() => ({ lines, state }), [lines, state])
  return <LiveContext value={live}>{children}</LiveContext>
}
