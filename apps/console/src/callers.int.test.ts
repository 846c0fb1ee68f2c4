import { randomUUID } from 'node:crypto'
import { CallerChecked, createReceiptSecret, InformationAdded, type CallerCheck } from '@yiwang/intake'
import { ResultConfirmed } from '@yiwang/feedback'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from './testing/console-cell.ts'

const SOON = { timeout: 20_000 }
const PHONE = '13800138077'
const PLACE = { check: 'place', divisionCode: '990101001001' } as const
const ELSEWHERE = { check: 'place', divisionCode: '990101001002' } as const
const ALL = { round: 1, results: ['solved', 'partly', 'not'] }
const operator = demoWorker('li')
const clerk = demoWorker('wang')
const handler = demoWorker('chen')

let cell: ConsoleCell
let matterId: string
let receiptNumber: string

beforeAll(async () => {
  cell = await consoleCell()
  const told = await cell.submit({ narrative: '幸福小区东门的路灯坏了。', name: '王女士', phone: PHONE })
  matterId = told.matterId
  receiptNumber = told.receiptNumber
})
afterAll(() => cell.close())

const callers = (who = operator, sending?: string) => cell.as(who, sending).callers
const check = (asked: Parameters<ReturnType<typeof callers>['check']>[0]['asked'], who = operator, id = matterId) =>
  callers(who).check({ matterIds: [id], asked })
const standing = () => callers().standing({ receiptNumber })
const checksOf = async (id = matterId) => {
  const events = await cell.console.ledger.readAfter(0, 100, { matterId: id, types: [CallerChecked.type] })
  return events.flatMap((event) => CallerChecked.match(event) ?? [])
}
const told = async () => {
  await cell.network.settle()
  return (await cell.as(demoWorker('zhou')).casework.get({ matterId })).timeline.map(({ sentence }) => sentence).join()
}

async function repliedTo(): Promise<void> {
  await cell.as(demoWorker('zhou')).casework.dispatch({ matterId, unitId: 'chengguan' })
  await cell.network.settle()
  await cell.as(handler).casework.sign({ matterId })
  await cell.network.settle()
  await cell.as(handler).casework.reply({ matterId, reply: '已经换了灯泡。' })
  await cell.network.settle()
}

describe('before a check', () => {
  it('a number tells that there is a matter and what to ask, and nothing of it', async () => {
    expect(await callers().byNumber({ receiptNumber })).toEqual({ matters: [{ matterId }], checks: ['place', 'phone'] })
    expect((await callers(clerk).byNumber({ receiptNumber })).checks).toEqual(['paper', 'place', 'phone'])
    expect(await callers().byNumber({ receiptNumber: 'YW2611237KQ29XMDZ' })).toEqual({ matters: [], checks: [] })
    await expect(callers().byNumber({ receiptNumber: 'YW1' })).rejects.toThrow('回执编号不正确')
  })

  it('nothing is told and nothing taken down', async () => {
    const said = { receiptNumber, channel: 'hotline' as const }
    await expect(standing()).rejects.toThrow('先核对')
    await expect(callers().addWords({ ...said, words: '灯杆也歪了。' })).rejects.toThrow('先核对')
    await repliedTo()
    await expect(callers().sayResult({ ...said, round: 1, result: 'solved' })).rejects.toThrow('先核对')
    await expect(callers().openReply({ receiptNumber })).rejects.toThrow('先核对')
  })
})

describe('a check', () => {
  it('that fits opens for whoever asked, and stands with the matter, without the answer', async () => {
    const [opened] = await check(PLACE)
    expect(opened).toMatchObject({
      matterId,
      receiptNumber,
      state: 'replied',
      canSay: ALL,
      canHear: true,
      canAdd: true,
    })
    expect(JSON.stringify(opened)).not.toContain('路灯坏了')
    expect(await standing()).toEqual(opened)
    await expect(callers(clerk).standing({ receiptNumber })).rejects.toThrow('先核对')
    const by = { name: operator.name, post: operator.post, unit: operator.unitName }
    expect(await checksOf()).toEqual([{ matterId, check: 'place', isMatched: true, by }])
    expect(await told()).toContain('说对了是哪个村、社区的事，青禾县 12345 热线服务中心 话务岗 李想 核对后告诉了对方')
  })

  it('of the telephone is made where it lies sealed', async () => {
    await expect(check({ check: 'phone', phone: '13900000000' }, clerk)).rejects.toThrow('对不上')
    expect(await check({ check: 'phone', phone: '138 0013 8077' }, clerk)).toMatchObject([{ matterId }])
    expect(JSON.stringify(await checksOf())).not.toContain('8077')
  })

  it('by papers is made where papers can be seen', async () => {
    await expect(check({ check: 'paper' })).rejects.toThrow('不能这样核对')
    await expect(check({ check: 'number', receiptNumber })).rejects.toThrow('不能这样核对')
    expect(await check({ check: 'paper' }, clerk)).toHaveLength(1)
  })

  it('that fails three times in a day ends the guessing, told each time, also under one command id', async () => {
    const other = await cell.submit({ narrative: '井盖不见了。' })
    const sending = randomUUID()
    const guess = (asked: ({ check: CallerCheck } & typeof PLACE) | typeof ELSEWHERE) =>
      callers(operator, sending).check({ matterIds: [other.matterId], asked })
    for (let times = 0; times < 3; times += 1) await expect(guess(ELSEWHERE)).rejects.toThrow('对不上')
    await expect(guess(ELSEWHERE)).rejects.toThrow('今天不能再核对')
    await expect(guess(PLACE)).rejects.toThrow('今天不能再核对')
    expect(await checksOf(other.matterId)).toHaveLength(3)
    expect(await check({ check: 'paper' }, clerk, other.matterId)).toHaveLength(1)
  })

  it('by the number alone is for matters that know neither place nor telephone', async () => {
    const receiptSecret = createReceiptSecret()
    const words = { kind: 'help', subject: '问一下', narrative: '几点上班？', isAnonymous: true } as const
    const bare = await cell.as(operator).intake.takeIn({ channel: 'hotline', ...words, receiptSecret })
    await cell.network.settle()
    const found = await callers().byNumber({ receiptNumber: bare.receiptNumber })
    expect(found.checks).toEqual(['number'])
    await expect(check({ check: 'number', receiptNumber }, operator, bare.matterId)).rejects.toThrow('对不上')
    expect(await check({ check: 'number', receiptNumber: bare.receiptNumber }, operator, bare.matterId)).toMatchObject([
      { canHear: false },
    ])
    await expect(callers().openReply({ receiptNumber: bare.receiptNumber })).rejects.toThrow('只报了编号')
  })

  it('by the number alone is not for what was left with a telephone, though without a place', async () => {
    const words = { kind: 'help', subject: '路灯', narrative: '路灯不亮。' } as const
    const named = { ...words, isAnonymous: false, name: '赵女士' }
    const take = (phone?: string) =>
      cell.as(operator).intake.takeIn({
        channel: 'hotline',
        ...named,
        ...(phone === undefined ? {} : { phone }),
        receiptSecret: createReceiptSecret(),
      })
    const [reached, unreached] = [await take('13800138099'), await take()]
    await cell.network.settle()
    expect((await callers().byNumber({ receiptNumber: reached.receiptNumber })).checks).toEqual(['phone'])
    expect((await callers().byNumber({ receiptNumber: unreached.receiptNumber })).checks).toEqual(['number'])
    const number = { check: 'number', receiptNumber: reached.receiptNumber } as const
    await expect(check(number, operator, reached.matterId)).rejects.toThrow('不能这样核对')
  })

  it('is of one matter, or of those of one telephone: beside others a wrong answer would count for nothing', async () => {
    const decoy = await cell.submit({ narrative: '树枝挡路。' })
    const matterIds = [matterId, decoy.matterId]
    for (const asked of [ELSEWHERE, PLACE])
      await expect(callers().check({ matterIds, asked })).rejects.toThrow('不能这样核对')
    expect(await checksOf(decoy.matterId)).toEqual([])
  })

  it('by about when it was needs the telephone it was found by', async () => {
    await expect(check({ check: 'day', day: '2026-11-26' })).rejects.toThrow('不能这样核对')
  })
})

describe('a caller who was checked', () => {
  it('may have words added, which are the person’s and say who typed them and how they were known', async () => {
    await callers().addWords({ receiptNumber, channel: 'hotline', words: '灯杆也歪了。' })
    await cell.network.settle()
    const [added] = await cell.console.ledger.readAfter(0, 10, { matterId, types: [InformationAdded.type] })
    expect(added?.circumstances).toMatchObject({ initiator: 'citizen', channelUsed: 'hotline' })
    const takenBy = { post: operator.post, unit: operator.unitName, check: 'place' }
    expect(added && InformationAdded.match(added)?.takenBy).toEqual(takenBy)
    expect(await told()).toContain('代为录入（来人说对了是哪个村、社区的事）')
  })

  it('hears the last reply, which stands with them as a look', async () => {
    const hear = (who = operator) => callers(who).openReply({ receiptNumber })
    await expect.poll(() => hear(), SOON).toEqual({ reply: '已经换了灯泡。', round: 1 })
    await expect(hear(handler)).rejects.toThrow('没有这项权限')
    await expect(hear({ ...operator, name: '另一位' })).rejects.toThrow('先核对')
    await expect.poll(told, SOON).toContain('为了在您来电来访时，把给您的答复念给您听')
  })

  it('may say that the reply did not solve it, once', async () => {
    const notSolved = {
      receiptNumber,
      channel: 'hotline' as const,
      round: 1,
      result: 'not' as const,
      said: '晚上还是不亮。',
    }
    expect(await standing()).toMatchObject({ state: 'replied', unitName: '青禾县城市管理局', canSay: ALL })
    const sending = randomUUID()
    const first = await callers(operator, sending).sayResult(notSolved)
    await cell.network.settle()
    expect(await callers(operator, sending).sayResult(notSolved)).toEqual(first)
    expect(await standing()).toMatchObject({ state: 'handling', canSay: null })
    const [said] = await cell.console.ledger.readAfter(0, 10, { matterId, types: [ResultConfirmed.type] })
    expect(said?.circumstances).toMatchObject({ initiator: 'citizen', channelUsed: 'hotline' })
    expect(said && ResultConfirmed.match(said)).toMatchObject({ result: 'not', takenBy: { check: 'place' } })
    const texts = async () => (await cell.as(handler).casework.get({ matterId })).texts.map(({ body }) => body)
    await expect.poll(texts, SOON).toContain('晚上还是不亮。')
    await expect(callers().sayResult(notSolved)).rejects.toThrow('已经确认过')
  })
})

describe('a worker whose post is one division’s', () => {
  const at = (divisionScope: string) => callers({ ...operator, unit: 'town', divisionScope })

  it('speaks with callers about its matters alone', async () => {
    expect(await at('990101').byNumber({ receiptNumber })).toMatchObject({ matters: [{ matterId }] })
    expect(await at('990102').byNumber({ receiptNumber })).toEqual({ matters: [], checks: [] })
    expect(await at('990102').byPhone({ phone: PHONE })).toEqual({ matters: [], checks: [] })
    const said = { receiptNumber, channel: 'hotline' as const }
    await expect(at('990102').check({ matterIds: [matterId], asked: PLACE })).rejects.toThrow('没有这项权限')
    await expect(at('990102').standing({ receiptNumber })).rejects.toThrow('没有这项权限')
    await expect(at('990102').openReply({ receiptNumber })).rejects.toThrow('没有这项权限')
    await expect(at('990102').addWords({ ...said, words: '在吗' })).rejects.toThrow('没有这项权限')
    await expect(at('990102').sayResult({ ...said, round: 1, result: 'not' })).rejects.toThrow('没有这项权限')
    await expect(at('990101').sayResult({ ...said, round: 1, result: 'not' })).rejects.toThrow('已经确认过')
  })
})

describe('a caller who has lost the number', () => {
  it('is found by the telephone they left, and reads that somebody looked; the numbers are not told', async () => {
    const left = await callers().byPhone({ phone: '138 0013 8077' })
    expect(left).toEqual({ matters: [{ matterId }], checks: ['day', 'place'] })
    await expect.poll(told, SOON).toContain('为了按来电号码找到您以前反映的事情')
    expect(await callers().byPhone({ phone: '13900000000' })).toEqual({ matters: [], checks: [] })
  })

  it('says about when it was, and has those opened that it fits', async () => {
    const second = await cell.submit({ narrative: '井盖松了。', name: '王女士', phone: PHONE })
    const ids = async () => (await callers().byPhone({ phone: PHONE })).matters.map((matter) => matter.matterId)
    await expect.poll(async () => (await ids()).toSorted(), SOON).toEqual([matterId, second.matterId].toSorted())
    const day = (text: string) => ({
      matterIds: [matterId, second.matterId],
      asked: { check: 'day' as const, day: text },
    })
    const isFound = async () =>
      (await callers()
        .check(day('2020-01-01'))
        .catch((error: Error) => error.message)) as string
    // the look by telephone travels from the vault first
    await expect.poll(isFound, SOON).toContain('对不上')
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const opened = await callers().check(day(today))
    expect(opened.map((matter) => matter.matterId).toSorted()).toEqual([matterId, second.matterId].toSorted())
  })

  it('is not found by what is no number, or by whoever does not speak with callers', async () => {
    await expect(callers().byPhone({ phone: 'nobody' })).rejects.toThrow('phone')
    await expect(callers(handler).byPhone({ phone: PHONE })).rejects.toThrow('没有这项权限')
    await expect(check(PLACE, handler)).rejects.toThrow('没有这项权限')
    const unknown = { receiptNumber: 'YW2611237KQ29XMDZ', channel: 'hotline' as const, words: '在吗' }
    await expect(callers().addWords(unknown)).rejects.toThrow('没有找到')
  })
})
