import { BUILT_IN_MAPS } from './built-in.ts'
import { fieldsOf, FIELD_TITLES, type MapField, type MapKind } from './fields.ts'
import type { ImportMap } from './map.ts'

export type Columns = Readonly<Partial<Record<MapField, string | undefined>>>

/** What files call a field, besides our own name and title for it. */
const CALLED: Readonly<Record<MapField, readonly string[]>> = {
  key: ['编号', '留言编号', '工单编号', '诉求编号', '序号', 'id', 'number'],
  subject: ['主题', '留言主题', '诉求标题', '标题', 'title'],
  narrative: ['详情', '留言详情', '诉求内容', '问题描述', '内容', 'content', 'description', 'detail'],
  submittedAt: ['留言时间', '提交时间', '受理时间', '来电时间', '创建时间', 'created', 'date', 'time'],
  reply: ['答复意见', '回复内容', '答复内容', '办理结果', '处理结果', '处理意见', 'answer'],
  repliedAt: ['答复时间', '回复时间', '办结时间', 'closed'],
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

/** Same name first, a name within the name after that; a column is taken for one thing only. */
function closest(names: readonly string[], free: readonly string[]): string | undefined {
  const wanted = names.map(bare)
  const same = wanted.flatMap((name) => free.find((column) => bare(column) === name) ?? [])[0]
  return same ?? free.find((column) => wanted.some((name) => name.length > 1 && bare(column).includes(name)))
}

/** Which column is probably which field, by what the columns are called; a person looks at it. */
export function suggestColumns(kind: MapKind, heading: readonly string[]): Columns {
  const known = fittingMap(kind, heading)
  if (known !== undefined) return known.columns
  const columns: Partial<Record<MapField, string>> = {}
  for (const { field } of fieldsOf(kind)) {
    const free = heading.filter((column) => column !== '' && !Object.values(columns).includes(column))
    const found = closest([field, FIELD_TITLES['zh-CN'][field], ...CALLED[field]], free)
    if (found !== undefined) columns[field] = found
  }
  return columns
}
