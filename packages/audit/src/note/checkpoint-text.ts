import { fromBase64, toBase64 } from '../bytes.ts'

/** The head of a log at one moment (C2SP tlog-checkpoint); root is 32 bytes. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** The text that gets signed: origin, size in decimal and root in base64, one per line. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads a checkpoint's text; undefined when malformed or with extension lines, which no one could audit. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text)
  const [, origin, size, root64] = match ?? []
  const root = root64 === undefined ? undefined : fromBase64(root64)
  if (origin === undefined || root === undefined || !Number.isSafeInteger(Number(size))) return undefined
  return { origin, size: Number(size), root }
}
