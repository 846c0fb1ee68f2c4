import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { divisionCodeSchema } from '@yiwang/intake/contracts'
import { z } from 'zod'

/** The person objects to where their matter was sent, on a machine's suggestion or without one. */
export const DispatchObjected = defineEvent({
  type: 'algorithms.dispatch-objected.v1',
  lane: 'open',
  title: '对派单提出异议',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    dispatchId: z.uuid().describe('所异议的派单，即 case-dispatched 事件的标识'),
    divisionCode: divisionCodeSchema.optional().describe('事发地区划代码：由管这里的岗位复核'),
    objection: sealedBoxSchema.optional().describe('密封：为什么不同意 objection；不写也可以提'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    dispatchId: '019a5b0c-0000-7000-8000-0000000000d1',
  },
})
export type DispatchObjected = DataOf<typeof DispatchObjected>
