import type { Titles } from '@yiwang/kernel'
import type { Reason } from '../reasons.ts'
import { divisionsMapSchema, historyMapSchema, itemsMapSchema, unitsMapSchema, type ImportMap } from './map.ts'

export type MapKind = ImportMap['kind']

const COLUMNS = {
  history: historyMapSchema.shape.columns.shape,
  divisions: divisionsMapSchema.shape.columns.shape,
  units: unitsMapSchema.shape.columns.shape,
  items: itemsMapSchema.shape.columns.shape,
}

export const MAP_KINDS = Object.keys(COLUMNS) as readonly MapKind[]

type FieldIn<Kind extends MapKind> = keyof (typeof COLUMNS)[Kind] & string
export type MapField = { [Kind in MapKind]: FieldIn<Kind> }[MapKind]

/** What a column may be taken for, in the order people think of it; those without which nothing can be imported first. */
export function fieldsOf(kind: MapKind): ReadonlyArray<{ readonly field: MapField; readonly isRequired: boolean }> {
  return Object.entries(COLUMNS[kind])
    .map(([field, schema]) => ({ field: field as MapField, isRequired: !schema.safeParse(undefined).success }))
    .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired))
}

export const FIELD_TITLES: Titles<MapField> = {
  'zh-CN': {
    key: '记录编号',
    subject: '标题',
    narrative: '内容',
    submittedAt: '提出时间',
    reply: '答复',
    repliedAt: '答复时间',
    closedAt: '办结时间',
    kind: '类型',
    unit: '承办单位',
    satisfaction: '满意度',
    code: '编码',
    name: '名称',
    parentCode: '上级编码',
    validFrom: '启用日期',
    id: '单位编号',
    parentId: '上级单位编号',
    creditCode: '统一社会信用代码',
    phone: '电话',
    unitName: '实施单位',
    itemKind: '事项类型',
    legalLimit: '规定时限',
    promisedLimit: '承诺时限',
    materials: '材料',
    audience: '谁可以办',
    place: '办理地点',
    conditions: '受理条件',
    link: '原文链接',
  },
  en: {
    key: 'Record number',
    subject: 'Title',
    narrative: 'Content',
    submittedAt: 'Sent at',
    reply: 'Reply',
    repliedAt: 'Replied at',
    closedAt: 'Closed at',
    kind: 'Kind',
    unit: 'Unit that handled it',
    satisfaction: 'Satisfaction',
    code: 'Code',
    name: 'Name',
    parentCode: 'Code of the one above',
    validFrom: 'Valid from',
    id: 'Unit number',
    parentId: 'Number of the unit above',
    creditCode: 'Unified social credit code',
    phone: 'Phone',
    unitName: 'Unit in charge',
    itemKind: 'Kind of item',
    legalLimit: 'Legal limit',
    promisedLimit: 'Promised limit',
    materials: 'Materials',
    audience: 'Who may apply',
    place: 'Where',
    conditions: 'Conditions',
    link: 'Link to the original',
  },
}

/** Fields a reason may be about, the likeliest first. */
const ABOUT: Partial<Record<Reason, readonly MapField[]>> = {
  key_missing: ['key', 'id', 'code'],
  key_invalid: ['id', 'parentId'],
  key_repeated: ['key', 'id', 'code'],
  name_missing: ['name'],
  unit_missing: ['unitName'],
  division_code_invalid: ['code'],
  parent_invalid: ['parentCode'],
  day_invalid: ['validFrom'],
  credit_code_invalid: ['creditCode'],
  phone_invalid: ['phone'],
  limit_unreadable: ['legalLimit', 'promisedLimit'],
  list_unreadable: ['materials', 'audience'],
  subject_missing: ['subject'],
  narrative_missing: ['narrative'],
  submitted_at_invalid: ['submittedAt'],
  submitted_in_future: ['submittedAt'],
  reply_missing: ['reply'],
  reply_time_missing: ['repliedAt'],
  replied_at_invalid: ['repliedAt'],
  replied_in_future: ['repliedAt'],
  reply_before_message: ['repliedAt'],
  closed_at_invalid: ['closedAt'],
  closed_in_future: ['closedAt'],
  closed_before_message: ['closedAt'],
  kind_unusable: ['kind'],
  unit_unusable: ['unit'],
  satisfaction_unusable: ['satisfaction'],
}

/** The fields a row was refused for, of those the map knows; none where it is the row as a whole. */
export function fieldsRefused(
  reason: Reason,
  columns: Readonly<Partial<Record<string, string | undefined>>>,
): MapField[] {
  return (ABOUT[reason] ?? []).filter((field) => columns[field] !== undefined)
}
