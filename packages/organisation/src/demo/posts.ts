import type { Role } from '@yiwang/identity/contracts'
import type { PostAssigned, PostCreated } from '../events.ts'

type PostLine = readonly [unitId: string, title: string, roles: readonly Role[], sub: string, name: string]

/** One post and its invented holder per line; the first line of a unit is its contact. */
const lines: readonly PostLine[] = [
  ['hotline', '派单岗', ['dispatcher'], 'zhou', '周敏'],
  ['hotline', '话务岗', ['operator'], 'li', '李想'],
  ['hotline', '回访岗', ['callback'], 'hao', '郝佳'],
  ['window', '综合窗口', ['clerk'], 'wang', '王芳'],
  ['chengguan', '诉求承办岗', ['handler'], 'chen', '陈刚'],
  ['shuiwu', '诉求承办岗', ['handler'], 'lin', '林涛'],
  ['zhujian', '诉求承办岗', ['handler'], 'gao', '高远'],
  ['minzheng', '诉求承办岗', ['handler'], 'liu', '刘洋'],
  ['minzheng', '数据管理岗', ['steward'], 'he', '何静'],
  ['jiaotong', '诉求承办岗', ['handler'], 'ma', '马骏'],
  ['renshe', '诉求承办岗', ['handler'], 'xu', '许宁'],
  ['qiaodong', '诉求承办岗', ['handler'], 'tang', '唐悦'],
  ['liuhe', '诉求承办岗', ['handler'], 'song', '宋平'],
  ['gov', '分管副县长', ['leader'], 'zhao', '赵立'],
  ['gov', '数据管理岗', ['steward'], 'qian', '钱慧'],
  ['audit', '审计岗', ['auditor'], 'sun', '孙安'],
]

const postIdOf = (unitId: string, roles: readonly Role[]): string => `${unitId}-${roles.join('-')}`

export const posts: PostCreated[] = lines.map(([unitId, title, roles], index) => ({
  postId: postIdOf(unitId, roles),
  unitId,
  title,
  roles: [...roles],
  officePhone: `0980-55502${String(index + 1).padStart(2, '0')}`,
  isContact: lines.findIndex(([unit]) => unit === unitId) === index,
}))

export const assignments: PostAssigned[] = lines.map(([unitId, , roles, sub, name]) => ({
  postId: postIdOf(unitId, roles),
  worker: { sub, name },
  from: '2026-01-01',
}))
