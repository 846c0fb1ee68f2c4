import { channelSchema, defineEvent, type DataOf } from '@yiwang/kernel'
import { divisionCodeSchema, receiptNumberSchema, requestKindSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'
import { SAMPLE_CAUSE, SAMPLE_MATTER } from './fields.ts'
import { pastSchema } from './past.ts'

export const CaseOpened = defineEvent({
  type: 'casework.case-opened.v1',
  lane: 'open',
  title: '受理',
  schema: z.object({
    matterId: z.uuid().describe('事项标识，也是案件标识'),
    receiptNumber: receiptNumberSchema.describe('回执编号'),
    kind: requestKindSchema.describe('诉求类型'),
    channel: channelSchema.describe('来源渠道'),
    requestEventId: z.uuid().describe('诉求提交事件的标识'),
    divisionCode: divisionCodeSchema.optional().describe('事发地区划代码'),
    takenInAt: z.iso.datetime({ offset: true }).describe('诉求人提出的时间，时限从此起算，退转不重置'),
    past: pastSchema.optional().describe('历史导入的，原件写了什么'),
  }),
  sample: {
    matterId: SAMPLE_MATTER,
    receiptNumber: 'YW2611237KQ29XMDZ',
    kind: 'help',
    channel: 'portal',
    requestEventId: SAMPLE_CAUSE,
    divisionCode: '990101001001',
    takenInAt: '2026-11-23T01:30:00.000Z',
  },
})
export type CaseOpened = DataOf<typeof CaseOpened>
