import type { Connection } from '../connect.ts'
import { STREAM } from '../lanes/subjects.ts'
import type { LedgerPort } from '../ledger-port.ts'
import type { Pulled } from './puller.ts'

// how often an undisturbed stream is looked at
const LOOK_MS = 5_000

/** What the cursor kept from last time says about the stream found. */
export type Recognition =
  /** known before, and read no further than we remember */
  | 'same'
  /** acknowledged beyond what we remember: our database may be an older copy */
  | 'ahead'
  /** another stream: nothing of ours has returned on it yet */
  | 'other'

interface View {
  /** what the provisioner wrote on our consumer: when the stream was created */
  readonly identity: string
  readonly ackFloor: number
}

const NOTE = 'stream created '

/** The provisioner's note on a consumer, by which every account can tell one stream from the next. */
export function streamNote(created: string): string {
  return `${NOTE}${created}`
}

async function view(connection: Connection): Promise<View> {
  const client = await connection.jetstream()
  const info = await connection.whileUp(
    client.consumers.get(STREAM, connection.app).then((consumer) => consumer.info(true)),
  )
  const identity = info.config.description ?? streamNote(info.created)
  return { identity, ackFloor: info.ack_floor.stream_seq }
}

function compare(known: string | undefined, { identity, ackFloor }: View, remembered = Infinity): Recognition {
  if (known !== identity) return 'other'
  return ackFloor > remembered ? 'ahead' : 'same'
}

/** Knows which stream is being read, so that events of a stream that is gone never count as returned on its successor. */
export function createStreamKeeper(connection: Connection, ledger: LedgerPort) {
  let current: View | undefined
  let isSure = false
  let generation = 0
  let lookAt = 0
  let lastSeq = 0
  let lastEventId = ''
  let savedSeq = 0

  async function adopt({ identity }: View): Promise<void> {
    await ledger.resetReturned()
    await ledger.saveCursor({ stream: STREAM, created: identity, streamSeq: 0 })
    lastSeq = 0
    savedSeq = 0
    generation += 1
  }

  return {
    /** a connection came back: look before believing the next message */
    doubt(): void {
      isSure = false
    },
    /** whether a message makes one doubt, because the stream seems to have begun anew */
    isSuspect: (message: Pulled): boolean => !message.isRedelivered && message.streamSeq <= lastSeq,
    isLookDue: (): boolean => !isSure || performance.now() >= lookAt,
    /** when the stream being read was created, as the server said it; undefined while in doubt */
    created: (): string | undefined => (isSure ? current?.identity.replace(NOTE, '') : undefined),
    /** counts the streams met so far */
    generation: (): number => generation,
    /** looks which stream it is; rejects when it cannot be told */
    async look(): Promise<Recognition> {
      const seen = await view(connection)
      const cursor = current === undefined ? await ledger.cursor(STREAM) : undefined
      const recognition = compare(current?.identity ?? cursor?.created, seen, cursor?.streamSeq)
      if (recognition === 'other') await adopt(seen)
      current = seen
      isSure = true
      lookAt = performance.now() + LOOK_MS
      return recognition
    },
    seen(message: Pulled): void {
      lastSeq = Math.max(lastSeq, message.streamSeq)
      lastEventId = message.headers?.get('ce-id') ?? ''
    },
    /** notes in the own database how far the stream was read; a cache only */
    async save(): Promise<void> {
      if (current === undefined || lastSeq === savedSeq) return
      savedSeq = lastSeq
      const cursor = { stream: STREAM, created: current.identity, streamSeq: lastSeq }
      await ledger.saveCursor(lastEventId === '' ? cursor : { ...cursor, eventId: lastEventId })
    },
  }
}
