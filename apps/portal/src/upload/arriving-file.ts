import type { BusboyFileStream } from '@fastify/busboy'
import type { Share } from './budget.ts'
import { DroppedFile, type DropCause } from './dropped-file.ts'

/** A file on its way: its name, the type it claims, and why it is not wanted, when that is known beforehand. */
export interface Arriving {
  readonly stream: BusboyFileStream
  readonly name: string
  readonly type: string
  readonly unwanted: DropCause | undefined
}

/**
 * Takes a file in while it arrives, as long as it is small enough and there is room. What is not kept is read to its end and let go:
 * a browser shows no answer before it has sent everything.
 */
export function arriving(file: Arriving, share: Share, done: (file: File) => void): void {
  const { stream, name, type } = file
  let chunks: Uint8Array<ArrayBuffer>[] = []
  let held = 0
  let cause = file.unwanted
  const drop = (why: DropCause): void => {
    cause ??= why
    chunks = []
    share.give(held)
    held = 0
  }
  stream.on('data', (chunk: Buffer<ArrayBuffer>) => {
    if (cause !== undefined) return
    if (!share.take(chunk.length)) {
      drop('photos_busy')
      return
    }
    held += chunk.length
    chunks.push(chunk)
  })
  stream.on('limit', () => {
    drop('file_too_large')
  })
  // the form is cut off, and said to be so by its parser
  stream.on('error', () => {
    drop('file_too_large')
  })
  stream.on('end', () => {
    done(cause === undefined ? new File(chunks, name, { type }) : new DroppedFile(name, cause))
  })
}
