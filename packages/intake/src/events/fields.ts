import type { Channel, Titles } from '@yiwang/kernel'
import { z } from 'zod'
import { callerCheckSchema } from './caller-check.ts'

/** The five kinds of request (北京市接诉即办工作条例 art. 2). */
export const requestKindSchema = z.enum(['consultation', 'help', 'complaint', 'report', 'suggestion'])
export type RequestKind = z.infer<typeof requestKindSchema>

export const KIND_TITLES: Titles<RequestKind> = {
  'zh-CN': { consultation: '咨询', help: '求助', complaint: '投诉', report: '举报', suggestion: '建议' },
  en: {
    consultation: 'Question',
    help: 'Call for help',
    complaint: 'Complaint',
    report: 'Report of wrongdoing',
    suggestion: 'Suggestion',
  },
}

/** Doors a matter comes through, as every screen names them. */
export const CHANNEL_TITLES: Titles<Channel> = {
  'zh-CN': {
    portal: '网上',
    window: '窗口',
    hotline: '热线',
    grid: '网格',
    visit: '上门',
    helper: '代办',
    open311: '开放接口',
    sensor: '感知设备',
    import: '历史导入',
    console: '工作台',
  },
  en: {
    portal: 'Online',
    window: 'Window',
    hotline: 'Hotline',
    grid: 'Grid patrol',
    visit: 'Home visit',
    helper: 'Helper',
    open311: 'Open interface',
    sensor: 'Sensor',
    import: 'Imported history',
    console: 'Console',
  },
}

/** How well the requester is known: not at all, by what they typed, or by a checked identity. */
export const requesterIdentitySchema = z.enum(['anonymous', 'unverified', 'verified'])
export type RequesterIdentity = z.infer<typeof requesterIdentitySchema>

export const mediaTypeSchema = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'])
export type MediaType = z.infer<typeof mediaTypeSchema>

export const ATTACHMENTS_MAX = 9
/** Of a file as it is sent. */
export const ATTACHMENT_BYTES_MAX = 10 * 1024 * 1024
/** Of a file with its seals and padding. */
const SEALED_BYTES_MAX = 11 * 1024 * 1024

export const attachmentSchema = z.object({
  fileId: z.uuid().describe('附件标识'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('密封后全部分块的 SHA-256'),
  bytes: z.int().min(1).max(SEALED_BYTES_MAX).describe('密封后的字节数'),
  mediaType: mediaTypeSchema.describe('按内容识别的文件类型'),
  purpose: z.string().min(1).describe('保存目的'),
  retention: z.string().regex(/^P/).describe('保存期限，ISO 8601'),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** `YW` + yyMMdd + 8 random characters + 1 check character, without hyphens. */
export const receiptNumberSchema = z.string().regex(/^YW\d{6}[0-9A-HJKMNP-TV-Z]{9}$/)

/** The post that types for somebody at the window or on the telephone; a post, never a name. */
export const takenBySchema = z.object({
  post: z.string().max(40).describe('岗位名称'),
  unit: z.string().max(60).describe('单位名称'),
  check: callerCheckSchema.optional().describe('来电来访的人核对过什么'),
})
export type TakenBy = z.infer<typeof takenBySchema>

export const divisionCodeSchema = z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/)
