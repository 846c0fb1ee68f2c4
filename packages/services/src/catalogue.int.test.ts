import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cataloguedItem } from './aggregates/catalogued-item.ts'
import { catalogueKey, type CataloguedItem } from './catalogued-item.ts'
import { startServicesNetwork, worker, type ServicesNetwork } from './testing/services-network.ts'

const itemCode = 'old-age-allowance'

let town: ServicesNetwork

beforeAll(async () => {
  town = await startServicesNetwork()
})

afterAll(() => town.close())

const as: ServicesNetwork['as'] = (...who) => town.as(...who)

/** As the importer lists what another catalogue tells of. */
async function listed(items: readonly CataloguedItem[]): Promise<void> {
  const { network, ids, circumstances } = town
  for (const item of items) {
    const command = { type: 'CatalogueItem', item, circumstances } as const
    await network
      .app('console')
      .ledger.execute(cataloguedItem, { id: catalogueKey(item), command, commandId: ids.next() })
  }
  await network.settle()
}

describe('what somebody may mean while they speak', () => {
  const card = {
    source: 'elsewhere',
    code: '11-1',
    name: '社会保障卡补领、换领、换发',
    unitName: '区人力资源和社会保障局',
    audience: ['自然人'],
    materials: ['身份证'],
  }

  beforeAll(async () => {
    await listed([card])
  })

  it('is an item of our own, or of another catalogue with its source', async () => {
    const found = await as(worker('operator')).itemsLike({ words: '老人高龄津贴怎么办？' })
    expect(found).toMatchObject({ items: [{ itemCode }], catalogued: [] })
    const { items, catalogued } = await as(worker('operator')).itemsLike({ words: '我的社保卡丢了，怎么补领？' })
    expect({ items, catalogued }).toEqual({ items: [], catalogued: [card] })
  })

  it('follows the catalogue as it stands', async () => {
    const bus = { ...card, code: '11-2', name: '老年公交优待卡办理' }
    const asked = () => as(worker('operator')).itemsLike({ words: '老年公交优待卡在哪里办？' })
    expect((await asked()).catalogued).toEqual([])
    await listed([bus])
    expect((await asked()).catalogued).toEqual([bus])
    await listed([{ ...bus, name: '老年公交优待卡（新版）' }])
    expect((await asked()).catalogued).toMatchObject([{ code: '11-2', name: '老年公交优待卡（新版）' }])
  })

  it('is nothing where they speak of something else', async () => {
    expect(await as(worker('clerk')).itemsLike({ words: '路灯坏了。' })).toEqual({ items: [], catalogued: [] })
    expect(await codeOf(as(worker('clerk')).itemsLike({ words: ' ' }))).toBe('BAD_REQUEST')
  })
})

describe('what other platforms’ catalogues tell of', () => {
  const entry = (code: string, name: string, unitName = '区公安局') => ({
    source: 'pages',
    code,
    name,
    unitName,
    audience: [],
    materials: [],
  })

  beforeAll(async () => {
    await listed([
      entry('3', '户口登记（出生）'),
      entry('1', '户口登记（迁入）'),
      entry('2', '户口登记（迁入）'),
      entry('4', '补发户口簿', '乡便民中心'),
    ])
  })

  it('is found by words of name and unit, which must all be there', async () => {
    const codes = async (words: string) => (await as().catalogue({ words })).items.map(({ code }) => code)
    expect(await codes('户口')).toHaveLength(4)
    expect(await codes(' 户口  公安 ')).toHaveLength(3)
    expect(await codes('便民 户口')).toEqual(['4'])
    expect(await codes('没有的事项')).toEqual([])
    expect(await codeOf(as().catalogue({ words: '户'.repeat(41) }))).toBe('BAD_REQUEST')
  })

  it('comes page by page, also where names are the same, and says how many there are', async () => {
    const pages = []
    let after: string | undefined
    do {
      const page = await as().catalogue({ words: '户口', limit: 1, ...(after === undefined ? {} : { after }) })
      expect(page.count).toBe(4)
      pages.push(...page.items.map(({ code }) => code))
      after = page.next
    } while (after !== undefined)
    expect(pages.toSorted()).toEqual(['1', '2', '3', '4'])
    expect((await as().catalogue({ words: '户口', after: 'pages:gone' })).items).toHaveLength(4)
  })
})
