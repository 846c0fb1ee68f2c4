import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { grantSchema } from '../catalogue.ts'
import { byPostSchema, SAMPLE_GRANT, sampleBy } from './fields.ts'

export const GrantGiven = defineEvent({
  type: 'sharing.grant-given.v1',
  lane: 'inner',
  title: '给予共享授权',
  schema: z.object({ grant: grantSchema.describe('授权'), by: byPostSchema.describe('授权岗位') }),
  sample: {
    grant: {
      grantId: SAMPLE_GRANT,
      dataSetId: 'social-security-card',
      requester: { unitId: 'minzheng', name: '青禾县民政局' },
      actingUnitIds: ['window'],
      itemCode: 'old-age-allowance',
      itemName: '高龄津贴申领',
      fields: ['payoutAccount'],
      scope: { text: '本县申领高龄津贴的老年人本人', divisionPrefix: '990101' },
      basis: '示例依据',
      scenario: '窗口受理时预填发放账户',
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2027-01-01T00:00:00.000Z',
      maxPerHour: 60,
    },
    by: sampleBy,
  },
})
export type GrantGiven = DataOf<typeof GrantGiven>

export const GrantWithdrawn = defineEvent({
  type: 'sharing.grant-withdrawn.v1',
  lane: 'inner',
  title: '收回共享授权',
  schema: z.object({
    grantId: z.uuid().describe('授权标识'),
    reason: z.string().min(1).max(200).describe('收回的理由，不含个人信息'),
    by: byPostSchema.describe('收回岗位'),
  }),
  sample: { grantId: SAMPLE_GRANT, reason: '事项已经取消', by: sampleBy },
})
export type GrantWithdrawn = DataOf<typeof GrantWithdrawn>
