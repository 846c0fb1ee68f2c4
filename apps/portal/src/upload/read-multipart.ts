import { Busboy } from '@fastify/busboy'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX } from '@yiwang/intake/contracts'
import { PortalError } from '../errors.ts'
import { arriving } from './arriving-file.ts'
import type { Share } from './budget.ts'

/** A form as far as it could be read, and why no further. */
export interface ReadForm {
  readonly form: FormData
  readonly trouble: PortalError | undefined
}

/** How much is read of one form: words kept whole, and everything there may be to read past. */
export interface ReadingLimits {
  readonly wordBytes: number
  readonly allBytes: number
}

const PARTS_MAX = 200

/** The parser, and what it has made of the form so far. */
function startReading(contentType: string, share: Share, { wordBytes }: ReadingLimits) {
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize: ATTACHMENT_BYTES_MAX, fieldSize: wordBytes, parts: PARTS_MAX },
  })
  const form = new FormData()
  let [words, files] = [0, 0]
  let trouble: PortalError | undefined
  const fail = (code: PortalError['code']) => (): void => {
    trouble ??= new PortalError(code)
  }
  parser.on('field', (name, value, ...[nameTruncated, valueTruncated]) => {
    words += value.length
    if (nameTruncated || valueTruncated || words > wordBytes) fail('form_too_large')()
    else form.append(name, value)
  })
  parser.on('file', (field, stream, ...[name, , type]) => {
    // a browser sends an empty, nameless file for a field where none was chosen
    if (name === '') {
      stream.resume()
      return
    }
    files += 1
    const unwanted = files > ATTACHMENTS_MAX ? 'files_too_many' : undefined
    arriving({ stream, name, type, unwanted }, share, (file) => {
      form.append(field, file)
    })
  })
  parser.on('partsLimit', fail('form_too_large'))
  parser.on('error', fail('form_unreadable'))
  return { parser, soFar: (): ReadForm => ({ form, trouble }), troubled: () => trouble }
}

type Reading = ReturnType<typeof startReading>

/** Until the parser says so, or that something is wrong. */
const until = ({ parser }: Reading, event: 'drain' | 'finish'): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      parser.off(event, settle).off('error', settle)
      resolve()
    }
    parser.on(event, settle).on('error', settle)
  })

/** Reads to the end even when nothing more can be kept: a browser shows no answer before it has sent everything. */
async function feed(body: ReadableStream<Uint8Array>, reading: Reading, allBytes: number): Promise<ReadForm> {
  const { parser, soFar, troubled } = reading
  let all = 0
  for await (const chunk of body) {
    all += chunk.length
    if (all > allBytes) return { ...soFar(), trouble: new PortalError('form_too_large') }
    const isFull = troubled() === undefined && !parser.write(chunk)
    if (isFull && troubled() === undefined) await until(reading, 'drain')
  }
  if (troubled() !== undefined) return soFar()
  const finished = until(reading, 'finish')
  parser.end()
  await finished
  return soFar()
}

/**
 * Reads a form with files as it arrives: words whole, files one by one. A file that is too large, one too many, or finds no room is
 * let go and stands in the form as a DroppedFile; everything typed is there. Throws PortalError('form_unreadable') for what is no form.
 */
export async function readMultipart(request: Request, share: Share, limits: ReadingLimits): Promise<ReadForm> {
  try {
    const reading = startReading(request.headers.get('content-type') ?? '', share, limits)
    if (request.body === null) throw new PortalError('form_unreadable')
    return await feed(request.body, reading, limits.allBytes)
  } catch (error) {
    // no boundary, or the line was cut while reading
    throw Object.assign(new PortalError('form_unreadable'), { cause: error })
  }
}
