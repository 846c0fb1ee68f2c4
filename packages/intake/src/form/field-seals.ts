/** Why a personal field is kept, as it stands in events and as the person reads it beside the field. */
export const FIELD_PURPOSES = {
  handling: '办理本诉求',
  contacting: '就本诉求与本人联系',
  contactingOther: '就本诉求与当事人联系',
  improving: '改进服务渠道',
} as const
export type FieldPurpose = keyof typeof FIELD_PURPOSES

interface FieldSeal {
  readonly purpose: FieldPurpose
  /** counted from the end of the matter, ISO 8601 */
  readonly retention: 'P3Y' | 'P1Y'
}

/** Kept while the matter may still be reviewed; a cell's file plan may shorten it. */
const handling: FieldSeal = { purpose: 'handling', retention: 'P3Y' }
/** Traces of a person only serve the counting of effort and go first. */
const improving: FieldSeal = { purpose: 'improving', retention: 'P1Y' }

/** Purpose and retention of every personal field of a request: the one source for sealing and for what forms say. */
export const FIELD_SEALS = {
  subject: handling,
  narrative: handling,
  address: handling,
  near: handling,
  point: handling,
  attachments: handling,
  channelWished: improving,
  minutesSpent: improving,
  name: { purpose: 'contacting', retention: 'P3Y' },
  phone: { purpose: 'contacting', retention: 'P3Y' },
  relation: handling,
  behalfName: { purpose: 'contactingOther', retention: 'P3Y' },
  behalfPhone: { purpose: 'contactingOther', retention: 'P3Y' },
} as const satisfies Readonly<Record<string, FieldSeal>>
export type PersonalField = keyof typeof FIELD_SEALS
