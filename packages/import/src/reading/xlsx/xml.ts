import sax from 'sax'
import { ImportError } from '../../errors.ts'

/** What a reader of XML is told, in the order it stands; entities that a file declares itself are never expanded. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** `x:row` and `row` are the same to a spreadsheet. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const localNames = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))

/** Feeds pieces of XML to a listener, telling after each piece; throws ImportError('workbook_damaged'). */
export async function* readXml(pieces: AsyncIterable<string>, listener: XmlListener): AsyncGenerator<void> {
  const parser = sax.parser(true)
  parser.onerror = () => {
    throw new ImportError('workbook_damaged')
  }
  parser.onopentag = ({ name, attributes }) => {
    listener.open?.(localName(name), localNames(attributes as Record<string, string>))
  }
  parser.ontext = (text) => listener.text?.(text)
  parser.oncdata = (text) => listener.text?.(text)
  parser.onclosetag = (name) => listener.close?.(localName(name))
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
}

/** Reads a small part to its end. */
export async function readWholeXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(pieces, listener)) continue
}
