import { defineEvent, sealedBoxSchema, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { sampleBox } from './sample-box.ts'
import {
  ATTACHMENTS_MAX,
  attachmentSchema,
  divisionCodeSchema,
  receiptNumberSchema,
  requesterIdentitySchema,
  requestKindSchema,
  takenBySchema,
} from './fields.ts'

export const RequestSubmitted = defineEvent({
  type: 'intake.request-submitted.v1',
  lane: 'open',
  title: '提交诉求',
  schema: z.object({
    matterId: z.uuid().describe('事项标识'),
    receiptNumber: receiptNumberSchema.describe('回执编号'),
    receiptSecretHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('回执密钥的 SHA-256'),
    kind: requestKindSchema.describe('诉求类型'),
    identity: requesterIdentitySchema.describe('诉求人身份'),
    divisionCode: divisionCodeSchema.optional().describe('事发地区划代码'),
    content: sealedBoxSchema.describe(
      '密封：标题 subject、诉求内容 narrative、地址 address、附近的标志物 near、地图上的位置 point、希望的渠道 channelWished、所花分钟 minutesSpent',
    ),
    contact: sealedBoxSchema.optional().describe('密封：称呼 name、电话 phone'),
    behalf: sealedBoxSchema
      .optional()
      .describe('密封：替别人反映时，与当事人的关系 relation、当事人的称呼 name、电话 phone'),
    attachments: z.array(attachmentSchema).max(ATTACHMENTS_MAX).describe('附件'),
    takenBy: takenBySchema.optional().describe('窗口或热线代为录入的岗位'),
  }),
  sample: {
    matterId: '019a5b0c-0000-7000-8000-000000000001',
    receiptNumber: 'YW2611237KQ29XMDZ',
    receiptSecretHash: 'a'.repeat(64),
    kind: 'help',
    identity: 'unverified',
    divisionCode: '990101001001',
    content: sampleBox('subject', 'narrative'),
    contact: sampleBox('name', 'phone'),
    attachments: [
      {
        fileId: '019a5b0c-0000-7000-8000-0000000000f1',
        sha256: 'b'.repeat(64),
        bytes: 20_480,
        mediaType: 'image/jpeg',
        purpose: '办理本诉求',
        retention: 'P3Y',
      },
    ],
  },
})
export type RequestSubmitted = DataOf<typeof RequestSubmitted>
