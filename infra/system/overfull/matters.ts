import type { RequestKind } from '@yiwang/intake'
import { LIMITS } from '@yiwang/intake/contracts'
import {
  add,
  ask,
  askWhy,
  confirm,
  dispatch,
  explained,
  note,
  object,
  phoned,
  reply,
  reviewed,
  sign,
  visited,
  type MatterScript,
  type Step,
} from '../../demo/script.ts'

const KINDS: readonly RequestKind[] = ['help', 'complaint', 'report', 'consultation', 'suggestion']
const TITLE_MAX = LIMITS.subject
const STORY_MAX = LIMITS.narrative

/** Text of a length with nothing a line could be broken at. */
const unbroken = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

const CHINESE = '小区地下车库积水漫过坡道电动车全部泡坏物业不接电话'
const LATIN = 'Waterinthegaragedrownedeverybicyclenobodyanswers'

function words(index: number): MatterScript['words'] {
  const text = index % 2 === 0 ? CHINESE : LATIN
  const isLongest = index % 20 < 2
  return {
    subject: unbroken(text, TITLE_MAX),
    narrative: unbroken(text, isLongest ? STORY_MAX : 300),
    address: unbroken(index % 2 === 0 ? '青禾大道东段与文昌路交叉口西北角' : 'NorthwestcornerofQingheAvenue', 200),
    name: unbroken(index % 2 === 0 ? '欧阳' : 'Wolfeschlegelsteinhausen', 40),
    phone: `138${String(index).padStart(8, '0')}`,
  }
}

const INTO = [
  { channel: 'portal' },
  { channel: 'hotline', takenBy: 'li' },
  { channel: 'window', takenBy: 'wang' },
] as const

function matter(id: string, at: string, course: readonly Step[]): MatterScript {
  const index = Number(id.split('-').at(-1))
  const kind = KINDS[index % KINDS.length] ?? 'help'
  const into = INTO[index % INTO.length] ?? INTO[0]
  return { id: `overfull-${id}`, at, kind, divisionCode: '990101001001', words: words(index), ...into, course }
}

const many = (count: number, of: (index: number) => MatterScript): MatterScript[] =>
  Array.from({ length: count }, (_, index) => of(index))

/** Brought and nobody's yet. */
const waiting = (count: number): MatterScript[] =>
  many(count, (index) => matter(`waiting-${index}`, `ago ${index + 5}`, []))

/** At a unit, most of them long overdue. */
const atWork = (count: number): MatterScript[] =>
  many(count, (index) =>
    matter(`at-work-${index}`, '-12 09:00', [
      dispatch('-12 10:00', 'street-lights'),
      ...(index % 3 === 0 ? [sign('-11 10:00', 'chen')] : []),
      object('-11 12:00', unbroken(index % 2 === 0 ? CHINESE : LATIN, LIMITS.objection)),
      ...(index % 4 === 0 ? [reviewed('-10 10:00', unbroken(CHINESE, 1_000))] : []),
    ]),
  )

/** Answered, and nobody has said a word since. */
const answered = (count: number): MatterScript[] =>
  many(count, (index) =>
    matter(`answered-${index}`, '-10 09:00', [
      dispatch('-10 10:00', 'street-lights'),
      sign('-9 09:00', 'chen'),
      phoned('-8 10:00', 'chen', unbroken(CHINESE, 200)),
      reply('-6 15:00', 'chen', unbroken(CHINESE, index % 5 === 0 ? STORY_MAX : 400)),
      askWhy('-5 09:00', index % 6 === 0 ? undefined : unbroken(index % 2 === 0 ? CHINESE : LATIN, LIMITS.inquiry)),
      ...(index % 3 === 0 ? [explained('-4 09:00', unbroken(LATIN, 1_000))] : []),
    ]),
  )

/** One matter that went on and on, sixty lines of it. */
function endless(): MatterScript {
  const days = Array.from({ length: 14 }, (_, index) => 18 - index)
  return {
    ...matter('endless-0', '-20 09:00', [
      dispatch('-20 10:00', 'street-lights'),
      sign('-19 09:00', 'chen'),
      ...days.flatMap((day) => [
        visited(`-${day} 09:10`, 'chen', unbroken(CHINESE, 200)),
        note(`-${day} 10:10`, 'chen', unbroken(LATIN, 400)),
        ask(`-${day} 11:10`, 'chen', unbroken(CHINESE, 500)),
        add(`-${day} 15:10`, unbroken(day % 2 === 0 ? CHINESE : LATIN, 600)),
      ]),
      reply('-3 09:00', 'chen', unbroken(LATIN, STORY_MAX)),
      confirm('-2 09:00', 'not'),
    ]),
    channel: 'portal',
  }
}

/** The matter with sixty lines. */
export const ENDLESS = endless()

/** Far more than any desk should have, as long as anything may be. */
export const OVERFULL: readonly MatterScript[] = [ENDLESS, ...waiting(130), ...atWork(45), ...answered(30)]
