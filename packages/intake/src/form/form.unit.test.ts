import { describe, expect, it } from 'vitest'
import { fileFault, fileSentence, sniffMediaType } from './attachments.ts'
import { readPhone } from './phone.ts'
import { showPoint } from './point.ts'
import { readForm } from './problems.ts'
import { additionFormSchema, requestFormSchema } from './request-form.ts'

const typed = {
  kind: 'help',
  subject: ' 路灯不亮 ',
  narrative: '从上周起\r\n不亮。',
  address: '',
  divisionCode: '',
  name: '',
  phone: '+86 138-0000-0000',
  channelWished: '',
  minutesSpent: '15',
}

const problemOf = (changes: Record<string, unknown>) => {
  const read = readForm(requestFormSchema, { ...typed, ...changes }, 'zh-CN')
  return read.ok ? undefined : read.problems[0]
}

describe('the request form', () => {
  it('says by how much a text is too long, in both languages', () => {
    expect(problemOf({ narrative: '长'.repeat(6_000) })?.sentence).toBe(
      '内容太长，最多 5000 个字，多了 1000 个，请删减后再提交。',
    )
    const english = readForm(requestFormSchema, { ...typed, narrative: '长'.repeat(5_001) }, 'en')
    expect(english.ok ? '' : english.problems[0]?.sentence).toContain('is too long by 1. At most 5000 characters')
  })

  it('reads what HTML sends: empty boxes are not given, numbers are text', () => {
    expect(readForm(requestFormSchema, typed, 'zh-CN')).toEqual({
      ok: true,
      value: {
        kind: 'help',
        subject: '路灯不亮',
        narrative: '从上周起\n不亮。',
        phone: '13800000000',
        minutesSpent: 15,
        isAnonymous: false,
      },
    })
  })

  it('reads a place on the map as it rides along in the page, and as screens send it', () => {
    const point = { lng: 124.20312, lat: 30.05117 }
    for (const sent of [showPoint(point), point])
      expect(readForm(requestFormSchema, { ...typed, point: sent }, 'zh-CN')).toMatchObject({
        ok: true,
        value: { point },
      })
    expect(readForm(requestFormSchema, { ...typed, point: '' }, 'zh-CN')).toMatchObject({ ok: true })
  })

  it('keeps markup and SQL as the words they are', () => {
    const narrative = `<script>alert(1)</script> '; DROP TABLE x; --`
    expect(readForm(requestFormSchema, { ...typed, narrative }, 'zh-CN')).toMatchObject({
      ok: true,
      value: { narrative },
    })
  })

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no kind', { kind: undefined }, 'kind', 'missing'],
    ['an unknown kind', { kind: 'order' }, 'kind', 'missing'],
    ['no narrative', { narrative: '  \n ' }, 'narrative', 'missing'],
    ['a narrative that is not text', { narrative: ['a'] }, 'narrative', 'missing'],
    ['100 kB of text', { narrative: '长'.repeat(100_000) }, 'narrative', 'too_long'],
    ['a subject of 101 characters', { subject: '长'.repeat(101) }, 'subject', 'too_long'],
    ['broken UTF-8', { narrative: 'a\ufffdb' }, 'narrative', 'unreadable'],
    ['a NUL', { narrative: 'a\u0000b' }, 'narrative', 'unreadable'],
    ['half a surrogate pair', { narrative: 'a\ud800b' }, 'narrative', 'unreadable'],
    ['a telephone that is none', { phone: '12345678901' }, 'phone', 'phone_invalid'],
    ['an anonymous person with a telephone', { isAnonymous: 'on' }, 'isAnonymous', 'contact_not_expected'],
    ['a named person without any contact', { phone: '' }, 'name', 'contact_expected'],
    ['a strange division', { divisionCode: '12' }, 'divisionCode', 'invalid'],
    ['a point that is none', { point: '200,10' }, 'point', 'invalid'],
    ['a point in words', { point: '村口' }, 'point', 'invalid'],
    ['a landmark of 101 characters', { near: '长'.repeat(101) }, 'near', 'too_long'],
    ['somebody spoken for without a relation', { behalfName: '张奶奶' }, 'relation', 'missing'],
    ['a telephone of theirs that is none', { relation: '邻居', behalfPhone: '110' }, 'behalfPhone', 'phone_invalid'],
    ['negative minutes', { minutesSpent: '-1' }, 'minutesSpent', 'invalid'],
  ])('names the field for %s', (_name, changes, ...[field, code]) => {
    expect(problemOf(changes)).toMatchObject({ field, code })
    expect(problemOf(changes)?.sentence).toMatch(/[。]$/)
  })

  it('counts characters as people do: 5,000 rare ones fit', () => {
    expect(readForm(requestFormSchema, { ...typed, narrative: '𠮷'.repeat(5_000) }, 'zh-CN').ok).toBe(true)
    expect(problemOf({ narrative: '𠮷'.repeat(5_001) })?.sentence).toContain('最多 5000 个字')
  })

  it('reports every field at once, each once', () => {
    const read = readForm(requestFormSchema, { phone: 'x' }, 'zh-CN')
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['kind', 'subject', 'narrative', 'phone'])
  })

  it('reads additions', () => {
    expect(readForm(additionFormSchema, { narrative: '又坏了' }, 'zh-CN')).toEqual({
      ok: true,
      value: { narrative: '又坏了' },
    })
    expect(readForm(additionFormSchema, {}, 'zh-CN')).toMatchObject({ ok: false, problems: [{ field: 'narrative' }] })
  })
})

describe('readPhone', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['＋86 138 0000 0000', '13800000000'],
    ['0086-13800000000', '13800000000'],
    ['(0980) 5550102', '09805550102'],
    ['010-55501234', '01055501234'],
    ['5550102', '5550102'],
    ['12800000000', undefined],
    ['138000000001', undefined],
    ['110', undefined],
    ['abc', undefined],
  ])('%s → %s', (text, expected) => {
    expect(readPhone(text)).toBe(expected)
  })
})

const bytes = (...parts: Array<string | number[]>): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)))

describe('attachments', () => {
  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['application/pdf', bytes('%PDF-1.7')],
    [undefined, bytes('MZ this is a program')],
    [undefined, bytes('GIF89a')],
    [undefined, bytes([0, 0, 0, 24], 'ftypisom')],
    [undefined, bytes('RIFF', [1, 2, 3, 4], 'WAVE')],
    [undefined, bytes('<svg onload=alert(1)>')],
    [undefined, bytes([0xff, 0xd8])],
    [undefined, new Uint8Array()],
  ])('are known by their first bytes: %s', (expected, content) => {
    expect(sniffMediaType(content)).toBe(expected)
  })

  it('are well when they are what they say', () => {
    expect(fileFault(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBeUndefined()
  })

  it.each([
    ['file_empty', new Uint8Array()],
    ['file_type_refused', bytes('MZ')],
    ['file_too_large', new Uint8Array(10 * 1024 * 1024 + 1)],
  ] as const)('are refused by name: %s', (fault, content) => {
    expect(fileFault(content)).toBe(fault)
  })

  it.each(['file_empty', 'file_type_refused', 'file_too_large', 'files_too_many', 'photos_busy'] as const)(
    'are named in what is said of them: %s',
    (fault) => {
      expect(fileSentence(fault, ['灯.jpg', '照片.jpg'], 'zh-CN')).toContain('「灯.jpg」、「照片.jpg」')
      expect(fileSentence(fault, ['a.jpg', 'b.jpg'], 'en')).toContain('“a.jpg”, “b.jpg”')
    },
  )
})
