import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LABELLED } from './labelled-sentences.ts'
import { redact, redactReason } from './redact.ts'

const seeded = { seed: 20261123, numRuns: 300 }
const digit = fc.constantFrom(...'0123456789'.split(''))
const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''))
const mobile = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(9)).map((parts) => parts.join(''))
const gap = fc.constantFrom('', ' ', '-', '　', '－')
const prose = fc
  .array(fc.constantFrom(...'小区停水三天了，没有人管。请尽快处理！\n'.split('')), { maxLength: 20 })
  .map((a) => a.join(''))
/** Any mobile number, in one piece or cut as 3-4-4. */
const writtenMobile = fc
  .tuple(mobile, gap)
  .map(([number, cut]) => [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(cut))
const idCard = fc
  .tuple(fc.constantFrom('110101', '510112', '430102'), fc.integer({ min: 1940, max: 2020 }), digits(3))
  .map(([division, year, order]) => `${division}${year}0315${order}X`)
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe('labelled sentences', () => {
  test.each(LABELLED)('%s', (original, redacted) => {
    expect(redact(original).text).toBe(redacted)
  })

  it('are at least sixty, and a sixth of them must stay untouched', () => {
    expect(LABELLED.length).toBeGreaterThanOrEqual(60)
    expect(LABELLED.filter(([a, b]) => a === b).length).toBeGreaterThan(LABELLED.length / 6)
  })
})

describe('redact', () => {
  it('counts what it masked by kind', () => {
    expect(redact('我叫张三，电话13800000000或13900000000').found).toEqual([
      { kind: 'name', count: 1 },
      { kind: 'mobile', count: 2 },
    ])
  })

  it('leaves text without personal data alone', () => {
    expect(redact('')).toEqual({ text: '', found: [] })
    expect(redact('路灯坏了')).toEqual({ text: '路灯坏了', found: [] })
  })

  it('masks every mobile number, however it is cut and wherever it stands', () => {
    fc.assert(
      fc.property(prose, writtenMobile, prose, (before, number, after) => {
        expect(redact(`${before}电话${number}${after}`).text).toContain('电话〔电话〕')
      }),
      seeded,
    )
  })

  it('masks every mobile number with what is dialled before it', () => {
    fc.assert(
      fc.property(
        prose,
        fc.constantFrom('0', '86', '+86', '0086', '+86 0', '86-'),
        mobile,
        (before, dialled, number) => {
          expect(redact(`${before}：${dialled}${number}。`).text).toBe(`${redact(before).text}：〔电话〕。`)
        },
      ),
      seeded,
    )
  })

  it('masks every mobile number read aloud, in any mixture of numerals', () => {
    const spoken = ['零〇洞0', '一幺壹1', '二两贰2', '三叁3', '四肆4', '五伍5', '六陆6', '七拐柒7', '八捌8', '九勾玖9']
    const read = mobile.chain((number) =>
      fc
        .tuple(...Array.from(number, (of) => fc.constantFrom(...Array.from(spoken[Number(of)] ?? ''))))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(read, (number) => {
        expect(redact(`号码${number}，谢谢`).text).toBe('号码〔电话〕，谢谢')
      }),
      seeded,
    )
  })

  it('masks every passport of valid shape', () => {
    const passport = fc
      .tuple(fc.constantFrom('E', 'EA', 'EH', 'EZ'), digits(8))
      .map(([letters, number]) => (letters + number).slice(0, 9))
    fc.assert(
      fc.property(prose, passport, (before, number) => {
        expect(redact(`${before}，护照${number}。`).text).not.toContain(number)
        expect(redact(`${before}，${number}。`).text).not.toContain(number)
      }),
      seeded,
    )
  })

  it('masks every door after its building, in digits or in numerals', () => {
    const numerals = '零一二三四五六七八九'
    const door = fc
      .tuple(fc.integer({ min: 1, max: 32 }), fc.integer({ min: 1, max: 9 }))
      .map(([floor, room]) => `${floor}0${room}`)
    const spelled = door.map((number) => Array.from(number, (of) => numerals[Number(of)]).join(''))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.oneof(door, spelled), (building, number) => {
        for (const at of [`${building}号楼${building}单元`, `${numerals[building]}号楼${numerals[building]}单元`]) {
          expect(redact(`幸福小区${at}${number}，漏水`).text).toBe('幸福小区〔门牌〕，漏水')
        }
      }),
      seeded,
    )
  })

  it('masks mobile numbers and identity cards in full-width digits too', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, idCard), (number) => {
        expect(redact(fullWidth(number)).text).toMatch(/^〔(电话|身份证)〕$/)
      }),
      seeded,
    )
  })

  it('masks every identity card of valid shape', () => {
    fc.assert(
      fc.property(prose, idCard, prose, (before, id, after) => {
        expect(redact(before + id + after).text).not.toContain(id)
      }),
      seeded,
    )
  })

  it('finds nothing more in its own result', () => {
    const sentence = fc.constantFrom(...LABELLED.map(([original]) => original))
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, prose), { maxLength: 8 }), (parts) => {
        const once = redact(parts.join('。')).text
        expect(redact(once).text).toBe(once)
      }),
      seeded,
    )
  })

  it('keeps everything it does not mask', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { text: masked, found } = redact(text)
        expect(masked === text).toBe(found.length === 0)
        expect(masked.split(/〔[^〕]+〕/).every((piece) => text.includes(piece))).toBe(true)
      }),
      seeded,
    )
  })

  it.each([
    ['digits with gaps', '1 3-'.repeat(25_000)],
    ['numbers', '1380000000 '.repeat(9_000)],
    ['phones', '13800000000，'.repeat(9_000)],
    ['letters for an address', 'a'.repeat(100_000)],
    ['dots after an at sign', `a@${'a.'.repeat(50_000)}`],
    ['names', '我叫张三'.repeat(25_000)],
    ['buildings', '3栋2单元'.repeat(20_000)],
    ['numerals', '一'.repeat(100_000)],
  ])('reads 100 kB of %s in under two seconds', (_, text) => {
    const begin = performance.now()
    redact(text)
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})

describe('a short reason', () => {
  it('loses what points at a person', () => {
    expect(redactReason('核实我叫张三的来电13800000000', 200)).toBe('核实我叫〔姓名〕的来电〔电话〕')
  })

  it.each([
    ['张三来电说住不下', '〔姓名〕来电说住不下'],
    ['王小明反映过两次，王小明家在村口', '〔姓名〕反映过两次，〔姓名〕家在村口'],
    ['经与李建国核实，应由城管处理', '经与〔姓名〕核实，应由城管处理'],
    ['已联系王芳，她同意', '已联系〔姓名〕，她同意'],
    ['和赵丽华沟通过', '和〔姓名〕沟通过'],
    ['诉求人王丽要求改派', '诉求人〔姓名〕要求改派'],
    ['承办人刘强不接电话', '承办人〔姓名〕不接电话'],
  ])('loses a bare name where somebody speaks or is spoken with: %s', (typed, told) => {
    expect(redactReason(typed, 200)).toBe(told)
  })

  it.each([
    '周边居民反映噪音',
    '马路反映坑多',
    '任务要求三天内办结',
    '文章说不清',
    '经许可，由城管处理',
    '与高新区协商后改派',
    '已联系施工方，明天修',
    '经常委同意',
    '联系单位确认',
    '不属于本单位职责，属于水利部门',
  ])('keeps what only looks like one: %s', (typed) => {
    expect(redactReason(typed, 200)).toBe(typed)
  })

  it('stays within its length, with whole masks and characters', () => {
    expect(redactReason('a'.repeat(200), 200)).toBe('a'.repeat(200))
    expect(redactReason(`${'路'.repeat(6)}13800000000`, 8)).toBe(`${'路'.repeat(6)}…`)
    expect(redactReason('好'.repeat(5) + '𠮷𠮷', 7)).toBe(`${'好'.repeat(5)}…`)
    fc.assert(
      fc.property(fc.array(fc.oneof(writtenMobile, prose), { maxLength: 30 }), (parts) => {
        expect(redactReason(parts.join('，'), 60).length).toBeLessThanOrEqual(60)
      }),
      seeded,
    )
  })
})
