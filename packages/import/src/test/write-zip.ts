import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP file; `claims` is the size it says it unpacks to, its own unless it lies. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  readonly claims?: number
  /** put in as it is */
  readonly isStored?: boolean
}

const STORED = 0
const DEFLATED = 8
const VERSION = 20

/** A part's entry in the directory when `offset` says where it stands, else the part itself. */
function header(part: ZipPart, offset?: number): Buffer {
  const isCentral = offset !== undefined
  const signature = isCentral ? 0x02014b50 : 0x04034b50
  const content = Buffer.from(part.content)
  const packed = part.isStored === true ? content : deflateRawSync(content)
  const name = Buffer.from(part.name)
  const fields = Buffer.alloc(isCentral ? 46 : 30)
  const start = isCentral ? 6 : 4
  fields.writeUInt32LE(signature, 0)
  if (isCentral) fields.writeUInt16LE(VERSION, 4)
  fields.writeUInt16LE(VERSION, start)
  fields.writeUInt16LE(part.isStored === true ? STORED : DEFLATED, start + 4)
  fields.writeUInt32LE(crc32(content), start + 10)
  fields.writeUInt32LE(packed.length, start + 14)
  fields.writeUInt32LE(part.claims ?? content.length, start + 18)
  fields.writeUInt16LE(name.length, start + 22)
  if (isCentral) fields.writeUInt32LE(offset, 42)
  return Buffer.concat(isCentral ? [fields, name] : [fields, name, packed])
}

/** Writes a ZIP file by hand, so that it can also say what is not true. */
export function writeZip(path: string, parts: readonly ZipPart[]): void {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const local = header(part)
    central.push(header(part, offset))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  writeFileSync(path, Buffer.concat([...locals, directory, end]))
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`

/** The parts of a workbook around the rows of its only sheet. */
export function workbookParts(
  sheetData: string | Uint8Array,
  { strings = [], styles = '' }: { readonly strings?: readonly string[]; readonly styles?: string } = {},
): ZipPart[] {
  const sheet =
    typeof sheetData === 'string' ? xml(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`) : sheetData
  return [
    {
      name: 'xl/workbook.xml',
      content: xml('<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: xml(`<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    },
    { name: 'xl/styles.xml', content: xml(`<styleSheet>${styles}</styleSheet>`) },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]
}
