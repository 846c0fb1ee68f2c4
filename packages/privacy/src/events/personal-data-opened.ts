import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { purposeCodeSchema } from '../purposes.ts'

/** Who looked: a named worker, a machine, or the person themselves with their receipt. */
export const openedBySchema = z.object({
  kind: z.enum(['person', 'machine', 'self']).describe('工作人员、系统或本人'),
  name: z.string().max(60).optional().describe('工作人员姓名'),
  post: z.string().max(60).optional().describe('岗位'),
  unit: z.string().max(100).optional().describe('单位标识'),
  unitName: z.string().max(120).optional().describe('单位名称'),
})
export type OpenedBy = z.infer<typeof openedBySchema>

export const PersonalDataOpened = defineEvent({
  type: 'privacy.personal-data-opened.v1',
  lane: 'open',
  title: '查看个人信息',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    subjectIds: z.array(z.uuid()).min(1).describe('被查看的主体'),
    eventIds: z.array(z.uuid()).min(1).describe('密封内容所在的事件'),
    fields: z.array(z.string().max(64)).min(1).describe('看到了哪些字段，只有名称'),
    purpose: purposeCodeSchema.describe('目的代码'),
    purposeText: z.string().min(1).max(200).describe('目的，当时告知的原话'),
    actor: openedBySchema.describe('查看的人'),
    app: z.string().max(40).describe('从哪个应用查看'),
    requestId: z.uuid().describe('这次请求的标识'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    subjectIds: ['019a5b0c-0000-7000-8000-00000000005a'],
    eventIds: ['019a5b0c-0000-7000-8000-0000000000e1'],
    fields: ['name', 'phone'],
    purpose: 'contact-citizen',
    purposeText: '为了与您联系，核实情况或告知进展',
    actor: { kind: 'person', name: '陈工', post: '诉求承办岗', unit: 'chengguan', unitName: '清河县城市管理局' },
    app: 'console',
    requestId: '019a5b0c-0000-7000-8000-0000000000f2',
  },
})
export type PersonalDataOpened = DataOf<typeof PersonalDataOpened>
