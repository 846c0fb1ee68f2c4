import type { Role } from '@yiwang/identity/contracts'
import type { PostAssigned, PostCreated } from '../events.ts'

interface More {
  /** where two posts of a unit have the same roles */
  readonly postId?: string
  readonly divisionScope?: string
}

type PostLine = readonly [unitId: string, title: string, roles: readonly Role[], sub: string, name: string, more?: More]

/**
 * One post and its invented holder per line; the first line of a unit is its contact, and the last digits of a post's
 * telephone are its place in this list: new posts go to the end.
 */
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
  ['hotline', '派单岗（二班）', ['dispatcher'], 'shen', '沈洁', { postId: 'hotline-dispatcher-2' }],
  ['hotline', '派单岗（夜班）', ['dispatcher'], 'fan', '范文', { postId: 'hotline-dispatcher-3' }],
  ['hotline', '话务岗（二班）', ['operator'], 'peng', '彭雪', { postId: 'hotline-operator-2' }],
  ['hotline', '话务岗（夜班）', ['operator'], 'jiang', '蒋鸣', { postId: 'hotline-operator-3' }],
  ['hotline', '回访岗（二班）', ['callback'], 'luo', '罗琳', { postId: 'hotline-callback-2' }],
  ['window', '帮办代办窗口', ['clerk'], 'cao', '曹颖', { postId: 'window-clerk-2' }],
  ['qiaodong-window', '综合窗口', ['clerk'], 'yuan', '袁梅'],
  ['liuhe-window', '综合窗口', ['clerk'], 'deng', '邓超群'],
  ['shimen-window', '综合窗口', ['clerk'], 'xiao', '肖兰'],
  ['chengguan', '诉求承办岗（环卫）', ['handler'], 'feng', '冯强', { postId: 'chengguan-handler-2' }],
  ['zhujian', '诉求承办岗（物业）', ['handler'], 'yu', '余静', { postId: 'zhujian-handler-2' }],
  ['gongan', '诉求承办岗', ['handler'], 'dong', '董伟'],
  ['jiaoti', '诉求承办岗', ['handler'], 'ye', '叶青'],
  ['weijian', '诉求承办岗', ['handler'], 'du', '杜娟'],
  ['shijian', '诉求承办岗', ['handler'], 'pan', '潘磊'],
  ['huanbao', '诉求承办岗', ['handler'], 'xie', '谢清'],
  ['nongye', '诉求承办岗', ['handler'], 'lv', '吕田'],
  ['ziran', '诉求承办岗', ['handler'], 'ren', '任山'],
  ['yibao', '诉求承办岗', ['handler'], 'jin', '金玲'],
  ['fagai', '诉求承办岗', ['handler'], 'shi', '石磊'],
  ['shangwu', '诉求承办岗', ['handler'], 'kong', '孔艳'],
  ['xinfang', '诉求承办岗', ['handler'], 'bai', '白云'],
  ['shimen', '诉求承办岗', ['handler'], 'qin', '秦岭'],
  ['qiaodong', '街道办主任', ['leader'], 'wei', '魏东', { divisionScope: '990101001' }],
  ['liuhe', '镇长', ['leader'], 'tao', '陶然', { divisionScope: '990101100' }],
  ['shimen', '乡长', ['leader'], 'gu', '顾峰', { divisionScope: '990101200' }],
  ['binhe', '社区工作岗', ['handler'], 'fang', '方圆'],
  ['wenchang', '社区工作岗', ['handler'], 'hou', '侯丽'],
  ['dongguan', '社区工作岗', ['handler'], 'xiong', '熊燕'],
  ['liuhe-shequ', '社区工作岗', ['handler'], 'meng', '孟阳'],
  ['daliu', '村务工作岗', ['handler'], 'long', '龙海'],
  ['shimen-cun', '村务工作岗', ['handler'], 'wan', '万山红'],
  ['gov', '督查室承办岗', ['handler'], 'cui', '崔明'],
  ['audit', '监督检查岗', ['auditor'], 'lei', '雷鸣', { postId: 'audit-auditor-2' }],
]

const postIdOf = ([unitId, , roles, , , more]: PostLine): string => more?.postId ?? `${unitId}-${roles.join('-')}`

export const posts: PostCreated[] = lines.map((line, index) => {
  const [unitId, title, roles, , , more] = line
  return {
    postId: postIdOf(line),
    unitId,
    title,
    roles: [...roles],
    officePhone: `0980-55502${String(index + 1).padStart(2, '0')}`,
    isContact: lines.findIndex(([unit]) => unit === unitId) === index,
    ...(more?.divisionScope === undefined ? {} : { divisionScope: more.divisionScope }),
  }
})

export const assignments: PostAssigned[] = lines.map((line) => {
  const [, , , sub, name] = line
  return { postId: postIdOf(line), worker: { sub, name }, from: '2026-01-01' }
})
