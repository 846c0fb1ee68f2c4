import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'

export const RequestWithdrawn = defineEvent({
  type: 'intake.request-withdrawn.v1',
  lane: 'open',
  title: '撤回诉求',
  schema: z.object({ matterId: z.uuid().describe('事项标识') }),
  sample: { matterId: '019a5b0c-0000-7000-8000-000000000001' },
})
export type RequestWithdrawn = DataOf<typeof RequestWithdrawn>
