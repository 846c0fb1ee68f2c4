import type { RecordedEvent } from '@yiwang/kernel'
import { PersonalDataOpened } from '@yiwang/privacy/contracts'

/** One line of the live stream: what happened, where it came in, when; nothing of whom. */
export interface StreamLine {
  readonly eventId: string
  readonly position: number
  readonly type: string
  readonly title: string
  readonly origin: string
  readonly lane: string
  readonly matterId?: string
  readonly occurredAt: string
  readonly recordedAt: string
  readonly channel?: string
  readonly unit?: string
  readonly traceparent?: string
}

const TITLES: Readonly<Record<string, string>> = {
  'intake.request-submitted': '收到一件诉求',
  'intake.information-added': '诉求人补充了情况',
  'intake.request-withdrawn': '诉求人撤回诉求',
  'intake.requester-verified': '诉求人补充实名',
  'casework.case-opened': '立案',
  'casework.case-dispatched': '派单',
  'casework.case-signed': '签收',
  'casework.contact-recorded': '联系诉求人',
  'casework.case-replied': '答复',
  'casework.case-reopened': '退回重办',
  'casework.case-closed': '办结',
  'casework.deadline-passed': '超过期限',
  'casework.internal-note-added': '内部备注',
  'feedback.result-confirmed': '诉求人确认结果',
  'privacy.personal-data-opened': '个人信息被打开',
  'sharing.data-provided': '数据共享',
  'services.item-listed': '公布办事事项',
  'services.application-started': '开始办件',
  'services.field-prefilled': '预填一项已有信息',
  'sharing.data-set-registered': '登记数据集',
  'sharing.grant-given': '给予共享授权',
  'sharing.query-refused': '数据查询被拒绝',
  'services.application-submitted': '提交办件',
  'audit.matter-inspected': '查看事项全程',
  'organisation.division-registered': '登记行政区划',
  'organisation.division-shape-set': '划定行政区划范围',
  'organisation.grid-registered': '登记网格',
  'organisation.grid-shape-set': '划定网格范围',
  'organisation.unit-registered': '登记单位',
  'organisation.post-created': '设立岗位',
  'organisation.post-assigned': '任用到岗',
  'organisation.post-vacated': '离开岗位',
  'organisation.duty-listed': '列入派单目录',
  'organisation.duty-withdrawn': '移出派单目录',
}

/** Types nobody needs to see flow by. */
const SILENT = new Set(['audit.checkpoint-signed', 'privacy.subject-keys-issued', 'intake.receipt-kept'])

function unitOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const unitName: unknown = 'unitName' in data ? data.unitName : undefined
  return typeof unitName === 'string' ? unitName : undefined
}

/**
 * Machinery, ratings, which nobody may connect with a moment, history brought along, which is not happening now, and looks
 * at personal data by the platform itself or by people at their own matter, which would drown those by workers.
 */
function isSilent(name: string, event: RecordedEvent): boolean {
  const opened = PersonalDataOpened.match(event)
  if (opened !== undefined && opened.actor.kind !== 'person') return true
  return SILENT.has(name) || name === 'feedback.matter-rated' || event.circumstances.historical === true
}

/** The line for an event; undefined for what does not belong in the live stream. */
export function streamLine(event: RecordedEvent): StreamLine | undefined {
  const name = event.type.replace(/\.v\d+$/, '')
  if (isSilent(name, event)) return undefined
  const unit = unitOf(event.data)
  const channel = event.circumstances.channelUsed
  return {
    eventId: event.id,
    position: event.position,
    type: name,
    title: TITLES[name] ?? name,
    origin: event.origin,
    lane: event.lane,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    ...(event.matterId === undefined ? {} : { matterId: event.matterId }),
    ...(channel === undefined ? {} : { channel }),
    ...(unit === undefined ? {} : { unit }),
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
  }
}
