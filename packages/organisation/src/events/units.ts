import { roleSchema } from '@yiwang/identity/contracts'
import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { codeSchema, phoneTextSchema } from './fields.ts'

export const UnitRegistered = defineEvent({
  type: 'organisation.unit-registered.v1',
  lane: 'open',
  title: '登记单位',
  schema: z.object({
    unitId: codeSchema.describe('单位标识'),
    name: z.string().min(1).max(60).describe('单位全称'),
    shortName: z.string().min(1).max(20).describe('单位简称'),
    kind: z.enum(['hotline', 'department', 'town', 'committee', 'window']).describe('单位类别'),
    divisionCode: z.string().describe('所在区划代码'),
    parentUnitId: codeSchema.optional().describe('上级单位标识'),
    creditCode: z.string().length(18).optional().describe('统一社会信用代码'),
    phone: phoneTextSchema.describe('对外办公电话'),
    address: z.string().max(100).optional().describe('办公地址'),
  }),
  sample: {
    unitId: 'zhujian',
    name: '青禾县住房和城乡建设局',
    shortName: '住建局',
    kind: 'department',
    divisionCode: '990101',
    phone: '0980-5550102',
  },
})
export type UnitRegistered = DataOf<typeof UnitRegistered>

export const PostCreated = defineEvent({
  type: 'organisation.post-created.v1',
  lane: 'open',
  title: '设立岗位',
  schema: z.object({
    postId: codeSchema.describe('岗位标识'),
    unitId: codeSchema.describe('所属单位标识'),
    title: z.string().min(1).max(40).describe('岗位名称'),
    roles: z.array(roleSchema).min(1).describe('岗位担任的角色'),
    officePhone: phoneTextSchema.describe('岗位办公电话'),
    isContact: z.boolean().describe('是否为本单位对外联系人岗位'),
    divisionScope: z
      .string()
      .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
      .optional()
      .describe('岗位只管的区划代码；不填则不限'),
  }),
  sample: {
    postId: 'zhujian-handler',
    unitId: 'zhujian',
    title: '诉求承办岗',
    roles: ['handler'],
    officePhone: '0980-5550112',
    isContact: true,
  },
})
export type PostCreated = DataOf<typeof PostCreated>

export const PostAssigned = defineEvent({
  type: 'organisation.post-assigned.v1',
  lane: 'inner',
  title: '任用到岗',
  schema: z.object({
    postId: codeSchema.describe('岗位标识'),
    worker: z
      .object({ sub: z.string().min(1).describe('登录标识'), name: z.string().min(1).max(40).describe('姓名') })
      .describe('工作人员'),
    from: z.iso.date().describe('到岗日期'),
  }),
  sample: { postId: 'zhujian-handler', worker: { sub: 'chen-gong', name: '陈工' }, from: '2026-01-01' },
})
export type PostAssigned = DataOf<typeof PostAssigned>

export const PostVacated = defineEvent({
  type: 'organisation.post-vacated.v1',
  lane: 'inner',
  title: '离开岗位',
  schema: z.object({
    postId: codeSchema.describe('岗位标识'),
    worker: z.object({ sub: z.string().min(1).describe('登录标识') }).describe('工作人员'),
    until: z.iso.date().describe('离岗日期'),
  }),
  sample: { postId: 'zhujian-handler', worker: { sub: 'chen-gong' }, until: '2026-06-30' },
})
export type PostVacated = DataOf<typeof PostVacated>
