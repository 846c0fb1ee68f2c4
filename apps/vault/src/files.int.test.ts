import { createHash, randomUUID } from 'node:crypto'
import { attachedTo, attachFiles, keepFile, readAttachment, serveChunks, type Attached } from '@yiwang/files'
import type { Service } from '@yiwang/bus'
import { InformationAdded } from '@yiwang/intake/contracts'
import type { Lane } from '@yiwang/kernel'
import { createPrisma } from '@yiwang/database'
import { findSubjectKey } from '@yiwang/privacy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vaultCell, worker, type TakenMatter, type VaultCell } from './test/vault-cell.ts'

let cell: VaultCell
let serving: Service[]
beforeAll(async () => {
  cell = await vaultCell()
  serving = (['portal', 'console'] as const).map((app) => {
    const { pool, connection, origin } = cell.network.app(app)
    return serveChunks({ pool, connection, origin, lanes: app === 'portal' ? ['open'] : ['open', 'inner'] })
  })
})
afterAll(async () => {
  await Promise.all(serving.map((service) => service.stop()))
  await cell.end()
})

const photo = createHash('shake128', { outputLength: 600_000 }).update('photo').digest()

async function subjectOf({ matterId }: TakenMatter) {
  const prisma = createPrisma(cell.network.app('console').databaseUrl)
  try {
    const [event] = await cell.network.app('vault').ledger.readAfter(0, 1, { matterId })
    if (event === undefined) throw new Error('it was taken in')
    const { subjectId } = (event.data as { content: { subjectId: string } }).content
    const subject = await findSubjectKey(prisma, subjectId)
    if (subject === undefined) throw new Error('the key was issued')
    return subject
  } finally {
    await prisma.$disconnect()
  }
}

/** A file an app attaches to an event about a matter, on a lane. */
async function attached(matter: TakenMatter, app: 'portal' | 'console', lane: Lane = 'open'): Promise<Attached> {
  const { pool, origin } = cell.network.app(app)
  const eventId = randomUUID()
  const place = { cell: cell.network.cell, eventId, subject: await subjectOf(matter) }
  const arrived = {
    fileId: randomUUID(),
    content: photo,
    mediaType: 'image/heic',
    receivedAt: cell.clock.now(),
  } as const
  const kept = await keepFile(pool, place, arrived)
  expect(await attachFiles({ pool, origin }, { eventId, fileIds: [kept.fileId], at: cell.clock.now() })).toBe(true)
  const { matterId } = matter
  const attachments = [{ ...kept, purpose: '办理本诉求', retention: 'P3Y' }]
  const data = { ...InformationAdded.sample, matterId, attachments }
  await cell.append(app, `${app}/request/${matterId}`, {
    id: eventId,
    type: InformationAdded.type,
    matterId,
    lane,
    data,
  })
  await cell.network.settle()
  const [event] = await cell.network.app(app).ledger.find([eventId])
  const [file] = event === undefined ? [] : attachedTo(event)
  if (file === undefined) throw new Error('it is attached')
  return file
}

const sourceOf = (app: 'portal' | 'console') => {
  const { pool, connection, ledger } = cell.network.app(app)
  return { pool, connection, origin: ledger.origin }
}

async function byWorker(file: Attached, actor = worker(), purpose = 'handle') {
  const { matterId, eventId, fileId } = file
  return await readAttachment(sourceOf('console'), file, async (heads) => {
    const actorToken = await cell.token(actor, { matterId, purpose })
    return await cell.client('console').openFile({ matterId, eventId, fileId, heads, purpose, actorToken })
  })
}

async function byHolder(file: Attached, secret: string) {
  const { matterId, eventId, fileId } = file
  return await readAttachment(sourceOf('portal'), file, (heads) =>
    cell.client('portal').ownFile({ matterId, eventId, fileId, heads, secret }),
  )
}

async function traces(matterId: string) {
  await cell.network.settle()
  const events = await cell.network.app('vault').ledger.readAfter(0, 100, { matterId })
  return events
    .filter(({ type }) => type === 'privacy.personal-data-opened.v1')
    .map(({ data }) => data as { fields: string[]; purpose: string; actor: { kind: string } })
    .filter(({ fields }) => fields.includes('attachments'))
}

describe('a photo of the person’s', () => {
  it('crosses from where it was sent to the handler who may look, and the person sees that they did', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const file = await attached(matter, 'portal')
    expect(await byWorker(file)).toEqual(photo)
    expect(await traces(matter.matterId)).toMatchObject([
      { fields: ['attachments'], purpose: 'handle', actor: { kind: 'person', name: '陈工' } },
    ])
  })

  it('opens for nobody without a ground or a purpose, and the keys of one file open no other', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const [file, other] = [await attached(matter, 'portal'), await attached(matter, 'portal')]
    await expect(byWorker(file, worker({ unit: 'shuiwu' }))).rejects.toThrow('not_assigned')
    await expect(byWorker(file, worker(), 'contact-citizen')).rejects.toThrow('purpose_unknown')
    const stranger = await cell.takeIn({})
    await cell.dispatch(stranger.matterId, 'chengguan')
    await expect(byWorker({ ...file, matterId: stranger.matterId })).rejects.toThrow('not_assigned: fileId')
    await expect(byWorker({ ...file, eventId: other.eventId })).rejects.toThrow('not_assigned: fileId')
    await expect(byWorker({ ...file, eventId: randomUUID() })).rejects.toThrow('event_unknown')
    const swapped = { ...file, sha256: other.sha256, fileId: other.fileId }
    const asFile = readAttachment(sourceOf('console'), swapped, async (heads) => {
      const { matterId, eventId, fileId } = file
      const actorToken = await cell.token(worker(), { matterId, purpose: 'handle' })
      return await cell.client('console').openFile({ matterId, eventId, fileId, heads, purpose: 'handle', actorToken })
    })
    await expect(asFile).rejects.toThrow('file_damaged')
  })

  it('is not asked of the vault when it is not there or not what was sent', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const file = await attached(matter, 'portal')
    await expect(byWorker({ ...file, sha256: '0'.repeat(64) })).rejects.toThrow('file_damaged')
    await expect(byWorker({ ...file, fileId: randomUUID() })).rejects.toThrow('file_not_found')
    await expect(byWorker({ ...file, keptBy: `${cell.network.cell}/dashboard` })).rejects.toThrow('file_unavailable')
    expect(await traces(matter.matterId)).toEqual([])
  })
})

describe('whoever calls the person back', () => {
  const caller = worker({
    sub: 'he',
    name: '何工',
    post: '回访岗',
    unit: 'hotline',
    unitName: '热线',
    roles: ['callback'],
  })

  it('opens what the person sent or was shown, once a unit answered, and the person sees that they did', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const sent = await attached(matter, 'portal')
    await expect(byWorker(sent, caller, 'call-back')).rejects.toThrow('not_assigned')
    await cell.reply(matter.matterId)
    const shown = await attached(matter, 'console')
    expect(await byWorker(sent, caller, 'call-back')).toEqual(photo)
    expect(await byWorker(shown, caller, 'call-back')).toEqual(photo)
    const looks = [{ purpose: 'call-back', actor: { name: '何工' } }, { purpose: 'call-back' }]
    expect(await traces(matter.matterId)).toMatchObject(looks)
  })

  it('opens nothing that colleagues keep, nothing for another purpose, nothing of their own unit or after the end', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const sent = await attached(matter, 'portal')
    const kept = await attached(matter, 'console', 'inner')
    await cell.reply(matter.matterId)
    await expect(byWorker(kept, caller, 'call-back')).rejects.toThrow('not_assigned: fileId')
    await expect(byWorker(kept, caller)).rejects.toThrow('not_assigned')
    await expect(byWorker(sent, { ...caller, unit: 'chengguan' }, 'call-back')).rejects.toThrow('not_assigned')
    await expect(byWorker(sent, { ...caller, roles: ['operator'] }, 'call-back')).rejects.toThrow('not_assigned')
    await cell.close(matter.matterId)
    await expect(byWorker(sent, caller, 'call-back')).rejects.toThrow('not_assigned')
    expect(await traces(matter.matterId)).toEqual([])
  })
})

describe('evidence of the unit’s', () => {
  it('is seen by whoever holds the receipt, told once a day', async () => {
    const matter = await cell.takeIn({})
    const file = await attached(matter, 'console')
    expect(await byHolder(file, matter.secret)).toEqual(photo)
    expect(await byHolder(file, matter.secret)).toEqual(photo)
    await expect(byHolder(file, 'A'.repeat(22))).rejects.toThrow('not_assigned')
    expect(await traces(matter.matterId)).toMatchObject([{ purpose: 'own-access', actor: { kind: 'self' } }])
  })

  it('stays inside when it is for colleagues', async () => {
    const matter = await cell.takeIn({})
    await cell.dispatch(matter.matterId, 'chengguan')
    const file = await attached(matter, 'console', 'inner')
    expect(await byWorker(file)).toEqual(photo)
    await expect(byHolder(file, matter.secret)).rejects.toThrow('file_unavailable')
    await expect(byHolder({ ...file, lane: 'open' }, matter.secret)).rejects.toThrow('file_not_found')
    const { matterId, eventId, fileId } = file
    const heads = ['A'.repeat(43)]
    const asked = cell.client('portal').ownFile({ matterId, eventId, fileId, heads, secret: matter.secret })
    await expect(asked).rejects.toThrow('not_assigned: fileId')
  })
})
