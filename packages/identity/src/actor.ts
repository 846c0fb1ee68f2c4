import type { Titles } from '@yiwang/kernel'
import { z } from 'zod'

/** What a worker may be: 派单员 承办人 窗口人员 话务员 数据管理员 回访员 领导 审计. */
export const roleSchema = z.enum([
  'dispatcher',
  'handler',
  'clerk',
  'operator',
  'steward',
  'callback',
  'leader',
  'auditor',
])
export type Role = z.infer<typeof roleSchema>

export const ROLE_TITLES: Titles<Role> = {
  'zh-CN': {
    dispatcher: '派单员',
    handler: '承办人',
    clerk: '窗口人员',
    operator: '话务员',
    steward: '数据管理员',
    callback: '回访员',
    leader: '领导',
    auditor: '审计',
  },
  en: {
    dispatcher: 'Dispatcher',
    handler: 'Handler',
    clerk: 'Window clerk',
    operator: 'Hotline operator',
    steward: 'Data steward',
    callback: 'Call-back staff',
    leader: 'Leader',
    auditor: 'Auditor',
  },
}

/** A signed-in worker. `unit` is an organisation unit id; `divisionScope` narrows `any` permissions to one division. */
export const actorSchema = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1).max(60),
  post: z.string().min(1).max(60),
  unit: z.string().min(1).max(100),
  unitName: z.string().max(120).optional(),
  roles: z.array(roleSchema),
  divisionScope: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional(),
})
export type Actor = z.infer<typeof actorSchema>

/** Who a session speaks for: a worker, or a citizen by the issuer's opaque subject and the mobile number it has proven. */
export const principalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('worker'), actor: actorSchema }),
  z.object({
    kind: z.literal('citizen'),
    sub: z.string().min(1).max(200),
    /** eleven digits; absent where the issuer does not tell it */
    phone: z
      .string()
      .regex(/^1[3-9]\d{9}$/)
      .optional(),
  }),
])
export type Principal = z.infer<typeof principalSchema>
export type Citizen = Extract<Principal, { kind: 'citizen' }>
