import type { Visitor } from './visitor.ts'

/** A line of the dashboard's live stream. */
export interface LiveLine {
  readonly type: string
  readonly eventId: string
}

/** The dashboard's live stream as a signed-in viewer receives it. */
export interface LiveLines {
  readonly lines: readonly LiveLine[]
  close(): Promise<void>
}

function linesIn(message: string): LiveLine[] {
  const fields = new Map(message.split('\n').map((line) => line.split(/: ?(.*)/s, 2) as [string, string]))
  return fields.get('event') === 'line' ? [JSON.parse(fields.get('data') ?? '{}') as LiveLine] : []
}

/** Opens `GET /live` and keeps what comes. */
export async function openLiveLines(viewer: Visitor, dashboard: string): Promise<LiveLines> {
  const leaving = new AbortController()
  const response = await viewer.go(`${dashboard}/live`, { signal: leaving.signal })
  if (response.status !== 200 || response.body === null) throw new Error(`live stream answered ${response.status}`)
  const lines: LiveLine[] = []
  const text = response.body.pipeThrough(new TextDecoderStream())
  const reading = (async () => {
    let rest = ''
    for await (const chunk of text) {
      const messages = `${rest}${chunk}`.split('\n\n')
      rest = messages.pop() ?? ''
      lines.push(...messages.flatMap(linesIn))
    }
  })().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error
  })
  return {
    lines,
    async close() {
      leaving.abort()
      await reading
    },
  }
}
