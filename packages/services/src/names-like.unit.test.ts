import { describe, expect, it } from 'vitest'
import { indexNames, namesLike } from './names-like.ts'

const names = [
  '高龄津贴申领',
  '社会保障卡补领、换领、换发',
  '食品经营许可查询',
  '燃气经营许可证变更',
  '残疾人证新办',
].map((name, at) => ({ key: String(at), name }))
const found = (said: string) => namesLike(said, indexNames(names)).map(({ name }) => name)

describe('items somebody may mean', () => {
  it('are found by a part of their name in a sentence', () => {
    expect(found('我想问一下老人高龄津贴怎么办，要带什么材料')).toEqual(['高龄津贴申领'])
  })

  it('are found by everyday words for them', () => {
    expect(found('社保卡丢了怎么补办')).toEqual(['社会保障卡补领、换领、换发'])
    expect(found('残疾证在哪里办')).toEqual(['残疾人证新办'])
  })

  it('come likest first, and rare words say more than common ones', () => {
    expect(found('食品经营许可证在哪里办')[0]).toBe('食品经营许可查询')
  })

  it('are none where somebody speaks of something else', () => {
    expect(found('路灯坏了三天了，晚上看不见路')).toEqual([])
    expect(found('hello')).toEqual([])
    expect(namesLike('高龄津贴', indexNames([]))).toEqual([])
    expect(namesLike('高龄津贴', indexNames([{ key: 'a', name: 'ABC' }]))).toEqual([])
  })
})
