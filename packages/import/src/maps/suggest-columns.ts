import { BUILT_IN_MAPS } from './built-in.ts'
import { fieldsOf, FIELD_TITLES, type MapField, type MapKind } from './fields.ts'
import type { ImportMap } from './map.ts'

export type Columns = Readonly<Partial<Record<MapField, string | undefined>>>

/** What files call a field, besides our own name and title for it. */
const CALLED: Readonly<Record<MapField, readonly string[]>> = {
  key: [
    '编号',
    '留言编号',
    '工单编号',
    '工单号',
    '诉求编号',
    '受理编号',
    '受理号',
    '事项编号',
    '投诉编号',
    '案件编号',
    '办件编号',
    '回执编号',
    '业务编号',
    '登记编号',
    '流水号',
    '序号',
    'id',
    'number',
  ],
  subject: ['主题', '留言主题', '诉求标题', '工单标题', '标题', '事由', 'title'],
  narrative: ['详情', '留言详情', '诉求内容', '问题描述', '内容', 'content', 'description', 'detail'],
  submittedAt: [
    '留言时间',
    '提交时间',
    '诉求时间',
    '来电时间',
    '受理时间',
    '登记时间',
    '创建时间',
    '受理日期',
    '登记日期',
    'created',
    'date',
    'time',
  ],
  reply: ['答复意见', '回复内容', '答复内容', '办理结果', '处理结果', '处理意见', 'answer'],
  repliedAt: ['答复时间', '答复日期', '回复时间', '回复日期', '回复于', 'replied'],
  closedAt: ['办结时间', '办结日期', '结案时间', '办理完成时间', '完成时间', 'closed'],
  kind: ['类型', '诉求类型', '诉求性质', '工单类型', '来电类型', '信访类型', '业务类型', 'kind', 'type'],
  unit: ['承办单位', '办理单位', '责任单位', '主办单位', '处理单位', '答复单位', '承办部门', '责任部门', 'department'],
  satisfaction: ['满意度', '满意情况', '是否满意', '满意度评价', '评价结果', 'satisfaction'],
  code: ['代码', '编码', '事项编码', '区划代码', 'item_code', 'task_code'],
  name: ['事项名称', '单位名称', '区划名称', 'task_name', 'title'],
  parentCode: ['上级代码', 'parent', 'county_code'],
  validFrom: ['启用时间', '生效日期', 'effective'],
  id: ['单位id', '机构编码', '编号', 'org_id'],
  parentId: ['上级id', '上级编号', 'parent_id', 'pid'],
  creditCode: ['信用代码', '统一代码', 'uscc'],
  phone: ['联系电话', '咨询电话', 'tel', 'consult_phone'],
  unitName: ['部门', '实施主体', '主管部门', '单位', 'department', 'dept_name'],
  itemKind: ['事项类别', 'task_type_text', 'kind'],
  legalLimit: ['法定时限', '法定办结时限', 'handle_time'],
  promisedLimit: ['承诺办结时限', 'handle_time_limit'],
  materials: ['申请材料', '材料清单', 'material_intro'],
  audience: ['服务对象', '办理对象', 'service_object_name'],
  place: ['地址', '办事地点', 'handle_location', 'address'],
  conditions: ['申请条件', '办理条件', 'accept_standard'],
  link: ['网址', '链接', 'url'],
}

const bare = (name: string): string => name.toLowerCase().replaceAll(/[\s_()（）:：-]/gu, '')

/** The columns a map reads. */
export const columnsIn = (map: Pick<ImportMap, 'columns'>): string[] =>
  Object.values(map.columns).filter((column) => column !== undefined)

/** A built-in map of this kind whose columns the file all has; with it no map need be made. */
export function fittingMap(kind: MapKind, heading: readonly string[]): ImportMap | undefined {
  return BUILT_IN_MAPS.find((map) => map.kind === kind && columnsIn(map).every((column) => heading.includes(column)))
}

/** What a column holds, by the last word of what it is called: a name within another name may be of quite another thing. */
const HOLDS = /(时间|日期|编号|单位|部门|电话|类型|方式|人|说明|内容|原因|意见|备注|情况|描述|详情)$/u

const holdsTheSame = (name: string, column: string): boolean => HOLDS.exec(name)?.[0] === HOLDS.exec(column)?.[0]

const sameName = (names: readonly string[], free: readonly string[]): string | undefined =>
  names.flatMap((name) => free.find((column) => bare(column) === name) ?? [])[0]

const nameWithin = (names: readonly string[], free: readonly string[]): string | undefined =>
  free.find((column) =>
    names.some((name) => name.length > 1 && bare(column).includes(name) && holdsTheSame(name, bare(column))),
  )

/**
 * Which column is probably which field, by what the columns are called; a person looks at it. What is called the same goes
 * first for all fields, a name within a name after that; a column is taken for one thing only.
 */
export function suggestColumns(kind: MapKind, heading: readonly string[]): Columns {
  const known = fittingMap(kind, heading)
  if (known !== undefined) return known.columns
  const columns: Partial<Record<MapField, string>> = {}
  for (const find of [sameName, nameWithin]) {
    for (const { field } of fieldsOf(kind)) {
      if (columns[field] !== undefined) continue
      const free = heading.filter((column) => column !== '' && !Object.values(columns).includes(column))
      const found = find([field, FIELD_TITLES['zh-CN'][field], ...CALLED[field]].map(bare), free)
      if (found !== undefined) columns[field] = found
    }
  }
  return columns
}
