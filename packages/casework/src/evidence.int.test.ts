import { codeOf } from '@yiwang/identity/testing'
import { attachedTo, readAttachment, serveChunks } from '@yiwang/files'
import { chunkKeys } from '@yiwang/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCase } from './queries/find-case.ts'
import { evidenceForm, handler, startCaseworkNetwork, type CaseworkNetwork } from './testing/casework-network.ts'

const PAPER = '%PDF-1.7 验收单'

let town: CaseworkNetwork
beforeAll(async () => {
  town = await startCaseworkNetwork()
  const { pool, origin, connection } = town.network.app('console')
  serveChunks({ pool, origin, connection, lanes: ['open', 'inner'] })
})
afterAll(() => town.close())

/** Keeps files and sends what they belong to under one command id, as the screen does. */
async function shown(matterId: string, contents: readonly string[]) {
  const commandId = town.ids.next()
  const evidence: string[] = []
  for (const content of contents) {
    const { fileId } = await town.as(handler, commandId).keepEvidence(evidenceForm(matterId, content))
    evidence.push(fileId)
  }
  return { evidence, by: town.as(handler, commandId) }
}

async function filesAt(app: 'portal' | 'console', matterId: string) {
  await town.network.settle()
  const events = await town.network.app(app).ledger.load(`console/case/${matterId}`)
  return events.flatMap((event) => attachedTo(event))
}

const open = (app: 'portal' | 'console', file: Awaited<ReturnType<typeof filesAt>>[number]) =>
  readAttachment(town.network.app(app), file, (heads) => {
    const { subjectId, privateKey } = town.subject
    const context = { cell: town.network.cell, eventId: file.eventId, subjectId, fileId: file.fileId }
    return Promise.resolve(chunkKeys({ privateKey, context, heads }))
  })

describe('evidence', () => {
  it('goes with the reply to the person, in the order chosen', async () => {
    const matterId = await town.signed()
    const { evidence, by } = await shown(matterId, [PAPER, '%PDF-1.7 第二份'])
    await by.reply({ matterId, reply: '已经修好，附验收单。', evidence })
    const files = await filesAt('portal', matterId)
    expect(files).toMatchObject(evidence.map((fileId) => ({ fileId, mediaType: 'application/pdf', lane: 'open' })))
    const [first] = files
    if (first === undefined) throw new Error('it is attached')
    expect((await open('portal', first)).toString()).toBe(PAPER)
    const { timeline } = await town.as(handler).get({ matterId })
    expect(timeline.at(-1)).toMatchObject({ sentence: expect.stringContaining('附 2 个文件'), files: [{}, {}] })
  })

  it('stays with colleagues when it goes with a note, and counts as real work', async () => {
    const matterId = await town.signed()
    const { evidence, by } = await shown(matterId, [PAPER])
    await by.addNote({ matterId, note: '现场照过相。', evidence })
    expect(await filesAt('portal', matterId)).toEqual([])
    const [file] = await filesAt('console', matterId)
    if (file === undefined) throw new Error('it is attached')
    expect(file.lane).toBe('inner')
    expect((await open('console', file)).toString()).toBe(PAPER)
    await expect(open('portal', file)).rejects.toThrow('file_unavailable')
    await expect(open('portal', { ...file, lane: 'open' })).rejects.toThrow('file_not_found')
    expect((await getCase(town.prisma, matterId)).firstActionAt).toEqual(town.clock.now())
  })

  it('is recorded once however often it is sent', async () => {
    const matterId = await town.signed()
    const { evidence, by } = await shown(matterId, [PAPER])
    const [first, second] = [
      await by.addNote({ matterId, note: '记一下。', evidence }),
      await by.addNote({ matterId, note: '记一下。', evidence }),
    ]
    expect(second).toEqual(first)
    expect(await filesAt('console', matterId)).toHaveLength(1)
  })

  it('is judged by what it is, and refused naming what is wrong', async () => {
    const matterId = await town.signed()
    const refused = async (content: string | Uint8Array<ArrayBuffer>) =>
      await codeOf(town.as(handler).keepEvidence(evidenceForm(matterId, content)))
    expect(await refused('MZ')).toBe('file_type_refused')
    expect(await refused('')).toBe('file_empty')
    expect(await refused(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('file_too_large')
    const nothing = new FormData()
    nothing.set('matterId', matterId)
    expect(await codeOf(town.as(handler).keepEvidence(nothing))).toBe('BAD_REQUEST')
  })

  it('of another act, or swept meanwhile, is asked for again; nothing is recorded', async () => {
    const matterId = await town.signed()
    const { evidence } = await shown(matterId, [PAPER])
    const another = town.as(handler, town.ids.next())
    expect(await codeOf(another.reply({ matterId, reply: '好了。', evidence }))).toBe('files_gone')
    expect(await codeOf(another.addNote({ matterId, note: '好了。', evidence: [town.ids.next()] }))).toBe('files_gone')
    expect((await getCase(town.prisma, matterId)).state).toBe('handling')
  })

  it('not sent is limited', async () => {
    const matterId = await town.signed()
    await town.network.app('console').pool.query('delete from files_kept where attached_at is null')
    await shown(
      matterId,
      Array.from({ length: 27 }, () => PAPER),
    )
    expect(await codeOf(town.as(handler).keepEvidence(evidenceForm(matterId, PAPER)))).toBe('files_too_many')
    const { pool } = town.network.app('console')
    await pool.query('delete from files_kept where attached_at is null')
    // as if other matters had sent this much
    await pool.query(
      `insert into files_kept (file_id, event_id, subject_id, sha256, bytes, media_type, received_at)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 1024 * 1024 * 1024, 'application/pdf', now()
         from generate_series(1, 2)`,
    )
    expect(await codeOf(town.as(handler).keepEvidence(evidenceForm(matterId, PAPER)))).toBe('files_busy')
  })
})
