import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorSchema, type Actor } from '@yiwang/identity/contracts'
import { z } from 'zod'

/** Stand-ins for as long as no seeding has written `accounts.json`. */
const builtInAccounts: readonly Actor[] = [
  {
    sub: 'demo-dispatcher',
    name: '演示派单员',
    post: '派单岗',
    unit: 'hotline',
    unitName: '12345 热线中心',
    roles: ['dispatcher'],
  },
  {
    sub: 'demo-clerk',
    name: '演示窗口员',
    post: '综合窗口',
    unit: 'window',
    unitName: '便民服务中心',
    roles: ['clerk'],
  },
  {
    sub: 'demo-handler',
    name: '演示承办人',
    post: '诉求承办岗',
    unit: 'minzheng',
    unitName: '民政局',
    roles: ['handler'],
  },
  {
    sub: 'demo-leader',
    name: '演示领导',
    post: '分管领导',
    unit: 'hotline',
    unitName: '12345 热线中心',
    roles: ['leader'],
  },
]

/** The demonstration accounts: `accounts.json` as seeding wrote it (a list of actors), else a built-in handful. */
export function readAccounts(folder: string): readonly Actor[] {
  const file = join(folder, 'accounts.json')
  if (!existsSync(file)) return builtInAccounts
  return z
    .array(actorSchema)
    .min(1)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
}
