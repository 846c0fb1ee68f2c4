import { randomUUID } from 'node:crypto'
import { attachFiles, keepFile, serveChunks } from '@yiwang/files'
import { createReceiptSecret } from '@yiwang/intake'
import { InformationAdded } from '@yiwang/intake/contracts'
import { testCircumstances } from '@yiwang/kernel/testing'
import { roleSchema } from '@yiwang/identity'
import { findSubjectKey } from '@yiwang/privacy'
import { sealAt } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consoleCell, demoWorker, type ConsoleCell } from './testing/console-cell.ts'

const SOON = { timeout: 20_000 }
const dispatcher = demoWorker('zhou')
const handler = demoWorker('chen')
const caller = demoWorker('hao')
/** the smallest JPEG a browser would show, with a line the camera wrote */
const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000fffe0006474e5353ffda0008010100003f00d2ffd9', 'hex')

let cell: ConsoleCell
let matterId: string

beforeAll(async () => {
  cell = await consoleCell()
  const { pool, origin, connection } = cell.network.app('portal')
  serveChunks({ pool, origin, connection, lanes: ['open'] })
  matterId = (await cell.submit({ narrative: '村口的桥栏杆断了。' })).matterId
  await cell.network.settle()
})
afterAll(() => cell.close())

const get = async (actor = handler) => await cell.as(actor).casework.get({ matterId })

/** Somebody adds a photo on the portal, as its own process would. */
async function addPhoto(): Promise<void> {
  const { pool, origin, ledger } = cell.network.app('portal')
  const subjectId = (await cell.console.prisma.intakeRequest.findUniqueOrThrow({ where: { matterId } })).subjectId
  const subject = await findSubjectKey(cell.console.prisma, subjectId)
  if (subject === undefined) throw new Error('the key was issued')
  const place = { cell: origin.split('/')[0] ?? '', eventId: randomUUID(), subject }
  const at = new Date()
  const arrived = { fileId: randomUUID(), content: PHOTO, mediaType: 'image/jpeg', receivedAt: at } as const
  const kept = await keepFile(pool, place, arrived)
  await attachFiles({ pool, origin }, { eventId: place.eventId, fileIds: [kept.fileId], at })
  const words = { value: '看照片', purpose: '办理本诉求', retention: 'P3Y' }
  const event = InformationAdded.create({
    id: place.eventId,
    matterId,
    data: {
      ...InformationAdded.sample,
      matterId,
      content: sealAt(place, 'content', { narrative: words }),
      attachments: [{ ...kept, purpose: '办理本诉求', retention: 'P3Y' }],
    },
    circumstances: testCircumstances({ occurredAt: at.toISOString(), channelUsed: 'portal' }),
  })
  await ledger.append({ streamId: `portal/request/${matterId}`, commandId: randomUUID(), events: [event] })
  await cell.network.settle()
}

/** What the console's screen asks for: the file of the last event that has one. */
async function asked(actor = handler) {
  const { timeline } = await get(actor)
  const entry = timeline.findLast(({ files }) => files.length > 0)
  const [file] = entry?.files ?? []
  if (entry === undefined || file === undefined) throw new Error('there is one')
  return { matterId, eventId: entry.eventId, fileId: file.fileId, purpose: 'handle' as const }
}

describe('a photo somebody brought to a window', () => {
  it('stands in the matter and opens for the handler as one sent on the portal', async () => {
    const clerk = cell.as(demoWorker('wang'), randomUUID())
    const form = new FormData()
    form.set('file', new Blob([PHOTO]))
    const { fileId } = await clerk.intake.keepFile(form)
    const told = { channel: 'window', kind: 'help', subject: '桥栏杆', narrative: '桥栏杆断了。' } as const
    const receiptSecret = createReceiptSecret()
    const taken = await clerk.intake.takeIn({ ...told, isAnonymous: true, receiptSecret, attachments: [fileId] })
    await cell.network.settle()
    await cell.as(dispatcher).casework.dispatch({ matterId: taken.matterId, unitId: 'chengguan', reason: '归城管' })
    await cell.network.settle()
    const { timeline } = await cell.as(handler).casework.get({ matterId: taken.matterId })
    const entry = timeline.find(({ files }) => files.length > 0)
    expect(entry?.files).toEqual([{ fileId, mediaType: 'image/jpeg', bytes: expect.any(Number) }])
    const asked = { matterId: taken.matterId, eventId: entry?.eventId ?? '', fileId, purpose: 'handle' } as const
    const opened = await cell.as(handler).privacy.openFile(asked)
    expect(Buffer.from(opened.content, 'base64').subarray(0, 3).toString('hex')).toBe('ffd8ff')
  })
})

describe('photos chosen at once', () => {
  it('before any was kept all stand in the matter, under one key', async () => {
    const clerk = cell.as(demoWorker('wang'), randomUUID())
    const kept = await Promise.all(
      Array.from({ length: 3 }, () => {
        const form = new FormData()
        form.set('file', new Blob([PHOTO]))
        return clerk.intake.keepFile(form)
      }),
    )
    const told = { channel: 'window', kind: 'help', subject: '桥栏杆', narrative: '桥栏杆断了。' } as const
    const receiptSecret = createReceiptSecret()
    const attachments = kept.map(({ fileId }) => fileId)
    const taken = await clerk.intake.takeIn({ ...told, isAnonymous: true, receiptSecret, attachments })
    await cell.network.settle()
    const { timeline } = await cell.as(dispatcher).casework.get({ matterId: taken.matterId })
    const named = timeline.flatMap(({ files }) => files.map(({ fileId }) => fileId))
    expect(named.toSorted()).toEqual(attachments.toSorted())
  })
})

describe('a photo somebody sent', () => {
  it('is named on the case, shut', async () => {
    await addPhoto()
    await cell.as(dispatcher).casework.dispatch({ matterId, unitId: 'chengguan', reason: '桥栏杆归城管' })
    await cell.network.settle()
    await cell.as(handler).casework.sign({ matterId })
    await cell.network.settle()
    const { timeline } = await get()
    const files = timeline.flatMap((entry) => entry.files)
    expect(files).toEqual([{ fileId: expect.any(String), mediaType: 'image/jpeg', bytes: expect.any(Number) }])
  })

  it('opens as a picture for the handler, without what the camera wrote, and the person is told', async () => {
    const opened = await cell.as(handler).privacy.openFile(await asked())
    const bytes = Buffer.from(opened.content, 'base64')
    expect(opened.mediaType).toBe('image/jpeg')
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(bytes.includes('GNSS')).toBe(false)
    const sentences = async () => (await get()).timeline.map(({ sentence }) => sentence)
    await expect.poll(sentences, SOON).toContainEqual(expect.stringContaining('陈刚 查看了您填写的内容（照片和文件）'))
  })

  it('stays shut for a unit that does not have the case, and for whoever dispatched it', async () => {
    const file = await asked()
    await expect(cell.as(demoWorker('lin')).privacy.openFile(file)).rejects.toThrow('没有这项权限')
    await expect(cell.as(dispatcher).privacy.openFile(file)).rejects.toThrow('不由您办理')
    await expect(cell.as(handler).privacy.openFile({ ...file, fileId: randomUUID() })).rejects.toThrow('没有找到')
    await expect(cell.as().privacy.openFile(file)).rejects.toThrow('请先登录')
  })
})

describe('a photo, for calling the person back', () => {
  it('opens once the unit has answered, for the post that calls back alone, and the person is told', async () => {
    const file = { ...(await asked()), purpose: 'call-back' as const }
    await expect(cell.as(caller).privacy.openFile(file)).rejects.toThrow('不由您办理')
    await cell.as(handler).casework.reply({ matterId, reply: '栏杆焊好了。' })
    await cell.network.settle()
    const opened: string[] = []
    for (const role of roleSchema.options) {
      const who = { ...caller, sub: role, roles: [role] }
      await cell
        .as(who)
        .privacy.openFile(file)
        .then(
          () => opened.push(role),
          () => undefined,
        )
    }
    expect(opened).toEqual(['callback'])
    const sentences = async () => (await get()).timeline.map(({ sentence }) => sentence)
    await expect.poll(sentences, SOON).toContainEqual(expect.stringMatching(/回访.*照片和文件|照片和文件.*回访/))
  })
})
