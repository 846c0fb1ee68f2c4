import { createPrisma } from '@yiwang/database'
import { openingIn, openingsOfMatter } from '@yiwang/privacy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vaultCell, worker, type VaultCell } from './test/vault-cell.ts'

let cell: VaultCell
beforeAll(async () => {
  cell = await vaultCell()
})
afterAll(async () => {
  await cell.end()
})

async function openings(matterId: string) {
  await cell.network.settle()
  const prisma = createPrisma(cell.network.app('portal').databaseUrl)
  try {
    const recorded = await openingsOfMatter(prisma, matterId)
    return recorded.map((opening) => ({ ...opening, ...openingIn(opening, 'zh-CN') }))
  } finally {
    await prisma.$disconnect()
  }
}

const words = {
  narrative: '三号楼前的井盖没了。',
  address: '幸福路 3 号',
  name: '王先生',
  phone: '13800000000',
  minutesSpent: 5,
}

describe('opening for a purpose', () => {
  it('shows the handler what the purpose needs, and the person who looked', async () => {
    const { matterId, eventId } = await cell.takeIn(words)
    await cell.dispatch(matterId, 'chengguan')
    const vault = cell.client('console')

    const handled = await vault.open({ eventIds: [eventId], purpose: 'handle', matterId, actor: worker() })
    expect(handled).toEqual([
      { eventId, box: 'content', fields: { subject: '路灯不亮', narrative: words.narrative, address: words.address } },
    ])
    const contact = await vault.open({ eventIds: [eventId], purpose: 'contact-citizen', matterId, actor: worker() })
    expect(contact).toEqual([{ eventId, box: 'contact', fields: { name: '王先生', phone: '13800000000' } }])

    const seen = await openings(matterId)
    expect(seen.map(({ action, receiver, receiverSystem }) => [action, receiver, receiverSystem])).toEqual([
      ['为了与您联系，核实情况或告知进展，查看了您的称呼、电话', '清河县城市管理局 诉求承办岗 陈工', '工作人员工作台'],
      ['为了办理您反映的事情，查看了您的标题、事情经过、地点', '清河县城市管理局 诉求承办岗 陈工', '工作人员工作台'],
      ['为了让您打来电话时能找到这件事，登记了号码的查找标记，查看了您的电话', '系统自动处理', '个人信息保管库'],
    ])
  })

  it('answers empty, and records nothing, where nobody left contact data', async () => {
    const { matterId, eventId } = await cell.takeIn({})
    const dispatcher = worker({ roles: ['dispatcher'], unit: 'rexian' })
    const request = { eventIds: [eventId], purpose: 'contact-citizen', matterId, actor: dispatcher }
    expect(await cell.client('console').open(request)).toEqual([])
    expect(await openings(matterId)).toEqual([])
  })

  it('lets history be read for its own purpose', async () => {
    const past = await cell.takeIn({ narrative: '以前的事。' }, { historical: true })
    const dispatcher = worker({ roles: ['dispatcher'], unit: 'rexian' })
    const request = { eventIds: [past.eventId], purpose: 'import-view', matterId: past.matterId, actor: dispatcher }
    expect(await cell.client('console').open(request)).toMatchObject([{ fields: { narrative: '以前的事。' } }])
  })

  it('says that the text was erased once its key is destroyed', async () => {
    const { matterId, eventId, secret } = await cell.takeIn(words)
    await cell.network.app('vault').pool.query(
      `UPDATE vault_subject_keys k SET destroyed_at = now(), wrapped_private_key = NULL FROM vault_matters m
        WHERE m.subject_id = k.subject_id AND m.matter_id = $1`,
      [matterId],
    )
    const dispatcher = worker({ roles: ['dispatcher'] })
    const request = { eventIds: [eventId], purpose: 'handle', matterId, actor: dispatcher }
    await expect(cell.client('console').open(request)).rejects.toMatchObject({ code: 'erased' })
    await expect(cell.client('portal').ownAccess({ matterId, secret })).rejects.toMatchObject({ code: 'erased' })
    expect((await openings(matterId)).map(({ by }) => by)).not.toContain('person')
  })
})

describe('own access', () => {
  it('shows a person everything of theirs and one trace of it a day', async () => {
    const { matterId, eventId, secret } = await cell.takeIn(words)
    const vault = cell.client('portal')
    const { name, phone, ...content } = words
    const own = [
      { eventId, box: 'content', fields: { subject: '路灯不亮', ...content } },
      { eventId, box: 'contact', fields: { name, phone } },
    ]
    expect(await vault.ownAccess({ matterId, secret })).toEqual(own)
    expect(await vault.ownAccess({ matterId, secret })).toEqual(own)
    const selves = (await openings(matterId)).filter(({ by }) => by === 'self')
    expect(selves).toMatchObject([{ receiver: '您本人', receiverSystem: '群众服务网站' }])
  })

  it('is refused, alike, with another secret and for a matter that is not there', async () => {
    const mine = await cell.takeIn(words)
    const theirs = await cell.takeIn(words)
    const vault = cell.client('portal')
    const ask = (matterId: string, secret: string) => vault.ownAccess({ matterId, secret })
    await expect(ask(theirs.matterId, mine.secret)).rejects.toMatchObject({ code: 'not_assigned' })
    await expect(ask(cell.ids.next(), mine.secret)).rejects.toMatchObject({ code: 'not_assigned' })
    expect((await openings(theirs.matterId)).filter(({ by }) => by === 'self')).toEqual([])
  })
})

describe('finding by telephone', () => {
  const operator = worker({ sub: 'zhao', roles: ['operator'], post: '话务岗', unit: 'rexian', unitName: '12345 热线' })

  it('finds a caller’s matters, in whatever way the number is written, and tells each of them', async () => {
    const { matterId } = await cell.takeIn({ ...words, phone: '13800000077' })
    const vault = cell.client('console')
    const found = await vault.lookup({ matterId: cell.ids.next(), phone: '+86 138-0000-0077', actor: operator })
    expect(found).toMatchObject([{ matterId, receiptNumber: expect.stringMatching(/^YW/) as string }])
    expect((await openings(matterId))[0]).toMatchObject({
      purpose: 'find-by-phone',
      receiver: '12345 热线 话务岗 陈工',
    })
    expect(await vault.lookup({ matterId: cell.ids.next(), phone: '13800000078', actor: operator })).toEqual([])
  })

  it('is for those who speak with callers, and for numbers', async () => {
    const vault = cell.client('console')
    const ask = { matterId: cell.ids.next(), phone: '13800000077' }
    await expect(vault.lookup({ ...ask, actor: worker() })).rejects.toMatchObject({ code: 'not_assigned' })
    await expect(vault.lookup({ ...ask, phone: 'nobody', actor: operator })).rejects.toMatchObject({
      code: 'request_invalid',
      field: 'phone',
    })
  })
})
