import { randomUUID } from 'node:crypto'
import { chunkSubject, serve } from '@yiwang/bus'
import { testCircumstances } from '@yiwang/kernel/testing'
import { chunkKeys, generateSubjectKey } from '@yiwang/sealing'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveChunks } from './chunks.ts'
import { attachChosen, findSubjectOfChosen, keepChosen } from './chosen-files.ts'
import { FilesError } from './errors.ts'
import { attachFiles, countUnsent, filesKeptFor, keepFile, sweepUnsentFiles } from './kept-files.ts'
import { readAttachment } from './read-attachment.ts'

const MORNING = new Date('2026-11-23T01:00:00.000Z')
const later = (hours: number): Date => new Date(MORNING.getTime() + hours * 3600_000)

let network: TestNetwork
beforeAll(async () => {
  network = await testNetwork({ cell: 'files', apps: [{ name: 'portal' }, { name: 'console' }] })
})
afterAll(() => network.close())

const { publicKey, privateKey } = generateSubjectKey()
const subject = { subjectId: randomUUID(), publicKey }
const content = Buffer.from('%PDF-1.7 一张纸')

const home = () => {
  const { pool, origin, connection } = network.app('portal')
  return { pool, origin, connection }
}
const fileIds = async (): Promise<string[]> => {
  const { rows } = await home().pool.query<{ file_id: string }>('select file_id from files_kept order by received_at')
  return rows.map((row) => row.file_id)
}

async function keep(eventId: string, receivedAt = MORNING): Promise<string> {
  const file = { fileId: randomUUID(), content, mediaType: 'application/pdf', receivedAt } as const
  return (await keepFile(home().pool, { cell: 'files', eventId, subject }, file)).fileId
}

const isFilesError = (code: string) => (error: unknown) => error instanceof FilesError && error.code === code

/** Records the event a file was kept for. */
async function record(eventId: string, fileIds: readonly string[] = [], app: 'portal' | 'console' = 'portal') {
  const event = {
    id: eventId,
    type: 'test.noted.v1',
    lane: 'open',
    data: { fileIds },
    circumstances: testCircumstances(),
  } as const
  const streamId = `${app}/note/${randomUUID()}`
  await network.app(app).ledger.append({ streamId, commandId: randomUUID(), events: [event] })
}

describe('a file kept for an event', () => {
  it('is attached to that event only, and named as it stands there', async () => {
    const [eventId, other] = [randomUUID(), randomUUID()]
    const fileId = await keep(eventId)
    const { pool } = home()
    expect(
      await filesKeptFor(pool, { eventId, fileIds: [fileId, randomUUID()], subjectId: subject.subjectId }),
    ).toEqual([
      {
        fileId,
        sha256: expect.stringMatching(/^[\da-f]{64}$/),
        bytes: expect.any(Number),
        mediaType: 'application/pdf',
      },
    ])
    expect(await filesKeptFor(pool, { eventId: other, fileIds: [fileId], subjectId: subject.subjectId })).toEqual([])
    expect(await attachFiles(home(), { eventId: other, fileIds: [fileId], at: MORNING })).toBe(false)
    expect(await countUnsent(pool, subject.subjectId)).toEqual({ subjects: 1, files: 1, bytes: expect.any(Number) })
    expect(await attachFiles(home(), { eventId, fileIds: [fileId], at: MORNING })).toBe(true)
    expect(await attachFiles(home(), { eventId, fileIds: [fileId, randomUUID()], at: MORNING })).toBe(false)
    expect(await countUnsent(pool, subject.subjectId)).toEqual({ subjects: 0, files: 0, bytes: 0 })
  })

  it('goes with what was chosen under the same key alone', async () => {
    const eventId = randomUUID()
    const files = { eventId, fileIds: [await keep(eventId)], at: MORNING }
    const { pool } = home()
    expect(await findSubjectOfChosen(pool, eventId)).toBe(subject.subjectId)
    expect(await findSubjectOfChosen(pool, randomUUID())).toBeUndefined()
    await expect(attachChosen(home(), files, randomUUID())).rejects.toSatisfy(isFilesError('files_gone'))
    expect(await attachChosen(home(), files, subject.subjectId)).toMatchObject([{ mediaType: 'application/pdf' }])
  })

  it('counts as never sent when it comes after its event was recorded', async () => {
    const eventId = randomUUID()
    const early = await keep(eventId)
    await attachFiles(home(), { eventId, fileIds: [early], at: MORNING })
    await record(eventId, [early])
    const late = await keep(eventId)
    expect(await attachFiles(home(), { eventId, fileIds: [early, late], at: later(1) })).toBe(true)
    const { rows } = await home().pool.query(
      'select file_id, attached_at from files_kept where event_id = $1 order by attached_at nulls last',
      [eventId],
    )
    expect(rows).toEqual([
      { file_id: early, attached_at: MORNING },
      { file_id: late, attached_at: null },
    ])
    await home().pool.query('delete from files_kept where file_id = $1', [late])
  })

  it('is handed out once its event stands, on the lane of that event', async () => {
    const eventId = randomUUID()
    const { pool, origin, connection } = home()
    const file = { fileId: randomUUID(), content, mediaType: 'application/pdf', receivedAt: MORNING } as const
    const kept = await keepFile(pool, { cell: 'files', eventId, subject }, file)
    const at = { ...kept, matterId: randomUUID(), eventId, lane: 'open', keptBy: origin } as const
    const context = { cell: 'files', eventId, subjectId: subject.subjectId, fileId: kept.fileId }
    const open = (asked: typeof at | (Omit<typeof at, 'lane'> & { lane: 'inner' }), from: 'portal' | 'console') => {
      return readAttachment(network.app(from), asked, (heads) =>
        Promise.resolve(chunkKeys({ privateKey, context, heads })),
      )
    }
    const serving = serveChunks({ pool, origin, connection, lanes: ['open'] })
    await attachFiles(home(), { eventId, fileIds: [kept.fileId], at: MORNING })
    await expect(open(at, 'portal')).rejects.toThrow('file_not_found')
    const refusal = () => open(at, 'console').catch((error: unknown) => (error as FilesError).code)
    // the service listens once the line has heard of it
    await expect.poll(refusal, { timeout: 20_000 }).toBe('file_not_found')
    await record(eventId)
    expect(await open(at, 'portal')).toEqual(content)
    expect(await open(at, 'console')).toEqual(content)
    await expect(open({ ...at, lane: 'inner' }, 'portal')).rejects.toThrow('file_not_found')
    await expect(open({ ...at, sha256: '0'.repeat(64) }, 'console')).rejects.toThrow('file_damaged')
    await serving.stop()
    await expect(open(at, 'console')).rejects.toThrow('file_unavailable')
    const failing = serve(connection, chunkSubject('open', 'portal'), () => Promise.reject(new Error('disk')))
    await expect(open(at, 'console')).rejects.toSatisfy(isFilesError('file_unavailable'))
    await failing.stop()
  })

  it('stays inside though somebody else records an open event of the same id', async () => {
    const eventId = randomUUID()
    const fileId = await keep(eventId)
    const { pool, origin, connection } = home()
    await attachFiles(home(), { eventId, fileIds: [fileId], at: MORNING })
    await record(eventId, [], 'console')
    await network.settle()
    const at = {
      matterId: randomUUID(),
      eventId,
      fileId,
      sha256: '',
      bytes: 1,
      mediaType: '',
      lane: 'open',
      keptBy: origin,
    } as const
    const asked = readAttachment({ pool, connection, origin }, at, () => Promise.resolve([]))
    await expect(asked).rejects.toThrow('file_not_found')
  })
})

describe('sweeping', () => {
  it('takes what was never sent and what was attached to an event that never came, a day later', async () => {
    await home().pool.query('delete from files_kept')
    const [sent, failed, retried] = [randomUUID(), randomUUID(), randomUUID()]
    const [unsent, attached, unnamed, lost, late] = [
      await keep(randomUUID()),
      await keep(sent, later(0.01)),
      await keep(sent, later(0.015)),
      await keep(failed, later(0.02)),
      await keep(retried, later(0.03)),
    ]
    const { pool } = home()
    await attachFiles(home(), { eventId: sent, fileIds: [attached, unnamed], at: later(1) })
    await record(sent, [attached])
    await attachFiles(home(), { eventId: failed, fileIds: [lost], at: later(1) })
    await attachFiles(home(), { eventId: retried, fileIds: [late], at: later(1) })
    await attachFiles(home(), { eventId: retried, fileIds: [late], at: later(20) })
    expect(await sweepUnsentFiles(home(), later(23))).toBe(0)
    expect(await sweepUnsentFiles(home(), later(26))).toBe(3)
    expect(await fileIds()).toEqual([attached, late])
    expect([unsent, unnamed, lost].some((fileId) => fileId === attached)).toBe(false)
    expect(await sweepUnsentFiles(home(), later(50))).toBe(1)
    const { rows } = await pool.query<{ file_id: string }>('select distinct file_id from files_chunks')
    expect(rows.map((row) => row.file_id)).toContain(attached)
    expect(rows.map((row) => row.file_id)).not.toContain(lost)
  })
})

describe('files a worker chooses', () => {
  const chosen = { content, mediaType: 'application/pdf', most: { files: 9, bytes: 1_000_000 } }
  const choosing = (keptBy: string) => ({ ...network.app('console'), keptBy })

  it('at once for one event lie under one key: the second is told, and nothing of it is kept', async () => {
    const eventId = randomUUID()
    const place = () => ({ cell: 'files', eventId, subject: { subjectId: randomUUID(), publicKey } })
    const kept = await Promise.allSettled(
      [place(), place(), place()].map((at) => keepChosen(choosing('li'), at, chosen)),
    )
    const outcomes = kept.map((one) => (one.status === 'fulfilled' ? 'kept' : (one.reason as FilesError).code))
    expect(outcomes.toSorted()).toEqual(['files_under_other_key', 'files_under_other_key', 'kept'])
    const { rows } = await network.app('console').pool.query('select from files_kept where event_id = $1', [eventId])
    expect(rows).toHaveLength(1)
  })

  it('are limited for each worker before they are for all', async () => {
    const place = { cell: 'files', eventId: randomUUID(), subject }
    await network.app('console').pool.query(
      `insert into files_kept (file_id, event_id, subject_id, sha256, bytes, media_type, received_at, kept_by)
       values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 256 * 1024 * 1024, 'application/pdf', now(), 'wang')`,
    )
    await expect(keepChosen(choosing('wang'), place, chosen)).rejects.toSatisfy(isFilesError('files_of_yours_waiting'))
    await expect(keepChosen(choosing('li'), place, chosen)).resolves.toMatchObject({ mediaType: 'application/pdf' })
  })
})
