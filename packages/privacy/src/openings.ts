import { z } from 'zod'
import { purposeCodeSchema } from './purposes.ts'

/** One look at a person's data, shaped after Estonia's "findUsage": when, what in plain words, who, through which system. */
export const Opening = z.object({
  id: z.uuid(),
  matterId: z.uuid(),
  logtime: z.iso.datetime({ offset: true }),
  action: z.string().describe('例：为了与您联系，核实情况或告知进展，查看了您的称呼、电话'),
  receiver: z.string().describe('例：清河县城市管理局 诉求承办岗 陈工'),
  receiverSystem: z.string().describe('例：工作人员工作台'),
  by: z.enum(['person', 'machine', 'self']),
  purpose: purposeCodeSchema,
  basis: z.string().describe('法律依据'),
})
export type Opening = z.infer<typeof Opening>
