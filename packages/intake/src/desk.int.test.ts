import { codeOf } from '@yiwang/identity/testing'
import { open } from '@yiwang/sealing'
import type { TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RequestSubmitted } from './events.ts'
import {
  actorWith,
  as,
  atWindow,
  chosen,
  closeNetwork,
  held,
  ids,
  openNetwork,
  subject,
} from './testing/intake-network.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await openNetwork()
})
afterAll(closeNetwork)

describe('photos and papers brought to a window', () => {
  const attachmentsOf = async (matterId: string) => {
    const [event] = await network.app('console').ledger.load(`console/request/${matterId}`)
    return event === undefined ? undefined : RequestSubmitted.match(event)?.attachments
  }

  it('are sealed under the key of the person, and stand in the matter as those sent on the portal do', async () => {
    const commandId = ids.next()
    const clerk = as(actorWith('clerk'), commandId)
    const first = await clerk.keepFile(chosen('%PDF-1.7 一张纸'))
    const second = await clerk.keepFile(chosen('%PDF-1.7 又一张'))
    const attachments = [second.fileId, first.fileId]
    const taken = await clerk.takeIn(atWindow({ attachments }))
    const again = await clerk.takeIn(atWindow({ attachments }))
    expect(again).toEqual(taken)
    const seal = { mediaType: 'application/pdf', purpose: '办理本诉求', retention: 'P3Y' }
    expect(await attachmentsOf(taken.matterId)).toMatchObject(attachments.map((fileId) => ({ fileId, ...seal })))
    expect(held).toEqual([subject.subjectId])
    const { rows } = await network.app('console').pool.query('select content from files_chunks')
    expect(rows.map(({ content }) => Buffer.from(content).toString()).join('')).not.toContain('一张纸')
  })

  it('may be left out again', async () => {
    const clerk = as(actorWith('clerk'), ids.next())
    await clerk.keepFile(chosen('%PDF-1.7 一张纸'))
    const { matterId } = await clerk.takeIn(atWindow())
    expect(await attachmentsOf(matterId)).toEqual([])
  })

  it('that are none, or are gone, are refused by name and reason; nothing is recorded', async () => {
    const clerk = as(actorWith('clerk'), ids.next())
    expect(await codeOf(clerk.keepFile(chosen('MZ')))).toBe('file_type_refused')
    expect(await codeOf(clerk.keepFile(chosen('')))).toBe('file_empty')
    const { fileId } = await as(actorWith('clerk')).keepFile(chosen('%PDF-1.7 别人的'))
    const before = await network.app('console').ledger.position()
    expect(await codeOf(clerk.takeIn(atWindow({ attachments: [fileId] })))).toBe('files_gone')
    await clerk.keepFile(chosen('%PDF-1.7 一张纸'))
    expect(await codeOf(clerk.takeIn(atWindow({ attachments: [fileId] })))).toBe('files_gone')
    expect(await network.app('console').ledger.position()).toBe(before)
  })

  it('take no more keys than there may be stories waiting', async () => {
    const { pool } = network.app('console')
    await pool.query(
      `insert into files_kept (file_id, event_id, subject_id, sha256, bytes, media_type, received_at)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 1, 'application/pdf', now() from generate_series(1, 200)`,
    )
    expect(await codeOf(as(actorWith('clerk')).keepFile(chosen('%PDF-1.7 一张纸')))).toBe('files_busy')
    await pool.query('delete from files_kept where attached_at is null')
  })
})

describe('files chosen and not sent', () => {
  it('of one worker keep no other from adding theirs', async () => {
    const { pool } = network.app('console')
    const clerk = actorWith('clerk')
    await pool.query(
      `insert into files_kept (file_id, event_id, subject_id, sha256, bytes, media_type, received_at, kept_by)
       select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', 1, 'application/pdf', now(), $1
         from generate_series(1, 30)`,
      [clerk.sub],
    )
    expect(await codeOf(as(clerk).keepFile(chosen('%PDF-1.7 一张纸')))).toBe('files_of_yours_waiting')
    expect(await as(actorWith('operator')).keepFile(chosen('%PDF-1.7 一张纸'))).toMatchObject({})
    await pool.query('delete from files_kept where attached_at is null')
  })
})

describe('a matter somebody brings for another', () => {
  it('has a box of its own for whom they speak, as on the portal', async () => {
    const taken = await as(actorWith('clerk')).takeIn(atWindow({ relation: '邻居', behalfPhone: '13800000000' }))
    const [event] = await network.app('console').ledger.load(`console/request/${taken.matterId}`)
    const box = event === undefined ? undefined : RequestSubmitted.match(event)?.behalf
    const context = { cell: network.cell, eventId: event?.id ?? '', subjectId: subject.subjectId, box: 'behalf' }
    const told = box && open({ privateKey: subject.privateKey, context, box })
    expect(told).toEqual({ relation: '邻居', phone: '13800000000' })
    await expect(as(actorWith('clerk')).takeIn(atWindow({ behalfName: '张奶奶' }))).rejects.toThrow('relation')
  })
})
