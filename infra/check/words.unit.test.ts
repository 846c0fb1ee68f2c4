import { expect, it } from 'vitest'
import { hardCoded } from './words.ts'

const found = (code: string, path = 'apps/x/web/part.tsx'): string[] => hardCoded(path, code)

it('finds Chinese in strings, templates and markup, with its line', () => {
  expect(found("export const a = '保存'")).toEqual(['apps/x/web/part.tsx:1: 保存'])
  expect(found('\nexport const a = (n: number) => `共 ${n} 件`')).toEqual([
    'apps/x/web/part.tsx:2: 共',
    'apps/x/web/part.tsx:2: 件',
  ])
  expect(found('export const a = <b title="提示">保存</b>')).toHaveLength(2)
})

it('leaves comments alone, and what has its English beside it', () => {
  expect(found('// 补录\n/** 首接负责 */ export const a = 1')).toEqual([])
  expect(found("const T = { 'zh-CN': { a: '好' }, en: { a: 'good' } }")).toEqual([])
  expect(found("const E = { code: { status: 404, zh: '没有', en: 'none' } }")).toEqual([])
  expect(found("const s = z.string().describe('单位')")).toEqual([])
})

it('leaves the Chinese words, tests and recorded facts alone', () => {
  const code = "export const a = '保存'"
  expect(found(code, 'apps/x/web/messages/zh-cn/case.ts')).toEqual([])
  expect(found(code, 'apps/x/src/messages/zh-cn.ts')).toEqual([])
  expect(found(code, 'apps/x/src/a.unit.test.ts')).toEqual([])
  expect(found(code, 'packages/x/src/demo/places.ts')).toEqual([])
  expect(found(code, 'packages/x/src/messages/en.ts')).toHaveLength(1)
})
