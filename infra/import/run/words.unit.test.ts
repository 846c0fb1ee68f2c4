import { expect, it } from 'vitest'
import { dryRunLine, progressLine, summaryLine } from './words.ts'

const tally = {
  read: 10,
  imported: 6,
  alreadyThere: 1,
  events: 30,
  rejected: { narrative_missing: 1, reply_before_message: 2 },
}

it('tells where it is and what came of it', () => {
  expect(progressLine(tally, { share: 0.567, seconds: 2 })).toBe('… 已读 10 行（56 %），每秒 5 行')
  expect(summaryLine(tally, 4)).toContain(
    '读到 10 行，导入 6，已在库中 1，拒绝 3（答复早于提出 2，没有内容 1）；事件 30 个，用时 4.0 秒',
  )
})

it('says of a dry run that nothing was written, and when it could not compare', () => {
  expect(dryRunLine(tally, true)).toContain('可导入 6，已在库中 1')
  expect(dryRunLine({ ...tally, rejected: {} }, false)).toContain('无法核对哪些已在库中，拒绝 0；没有写入任何内容')
})
