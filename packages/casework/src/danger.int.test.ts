import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeDangerAnew, judgeNextTexts } from './node/judge-danger.ts'
import { dispatcher, handler, startCaseworkNetwork, worker, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork
beforeAll(async () => {
  town = await startCaseworkNetwork()
})
afterAll(() => town.close())

describe('the dispatcher’s list', () => {
  it('begins with what speaks of danger to life, and still stands first among all when it is dispatched; it says by when that is to be', async () => {
    const ordinary = await town.submitted()
    const danger = await town.submitted()
    await town.indexed(danger, '煤气 味很大，楼里有人晕倒了！')
    const { pool } = town.network.app('console')
    const waiting = async () => (await town.as(dispatcher).list({ states: ['open'], limit: 100 })).items
    const [first, ...others] = await waiting()
    expect(first).toMatchObject({ matterId: danger, isInDanger: true, dispatchBy: expect.any(Date) as Date })
    expect(others.map(({ matterId }) => matterId)).toContain(ordinary)
    expect(others.some(({ matterId, isInDanger }) => matterId === danger || isInDanger)).toBe(false)
    const newest = await town.as(dispatcher).list({ states: ['open'], order: 'newest', limit: 100 })
    expect(newest.items.find(({ matterId }) => matterId === danger)).toMatchObject({ isInDanger: true })
    await pool.query(`UPDATE casework_cases SET due_at = due_at - interval '9 days' WHERE matter_id = $1`, [danger])
    expect((await waiting())[0]).toMatchObject({ matterId: danger, isInDanger: true })
    await town.as(dispatcher).dispatch({ matterId: danger, unitId: 'chengguan' })
    await town.network.settle()
    expect((await waiting()).some(({ matterId }) => matterId === danger)).toBe(false)
    const [after] = (await town.as(dispatcher).list({ limit: 100 })).items
    expect(after).toMatchObject({ matterId: danger, isInDanger: true, dispatchBy: null })
  })
})

describe('the list of the unit that has it', () => {
  it('begins with it too, whatever else is due before, until it is replied to', async () => {
    const { pool } = town.network.app('console')
    const earlier = await town.dispatched()
    await pool.query(`UPDATE casework_cases SET due_at = due_at - interval '1 day' WHERE matter_id = $1`, [earlier])
    const elsewhere = await town.dispatched('shuiwu')
    const danger = await town.submitted()
    for (const matterId of [elsewhere, danger]) await town.indexed(matterId, '电线掉下来，有人触电了！')
    await town.as(dispatcher).dispatch({ matterId: danger, unitId: 'chengguan', dutyId: 'street-lights' })
    await town.network.settle()
    const todo = () => town.as(handler).list({ states: ['dispatched', 'handling'], limit: 100 })
    const place = async () => {
      const { items, inDanger = 0 } = await todo()
      const at = items.findIndex(({ matterId }) => matterId === danger)
      expect(items.some(({ matterId }) => matterId === elsewhere)).toBe(false)
      expect(items.slice(0, inDanger).every(({ isInDanger }) => isInDanger)).toBe(true)
      return at < inDanger ? 'first' : at
    }
    expect(await place()).toBe('first')
    await town.as(handler).sign({ matterId: danger })
    await town.network.settle()
    expect(await place()).toBe('first')
    await town.as(handler).reply({ matterId: danger, reply: '线已经接好。' })
    await town.network.settle()
    const replied = await town.as(handler).list({ states: ['replied'], limit: 100 })
    expect(replied.items.find(({ matterId }) => matterId === danger)).toMatchObject({ isInDanger: false })
    expect(replied.inDanger).toBeUndefined()
    expect((await todo()).items.map(({ matterId }) => matterId)).toContain(earlier)
  })

  it('is to contact the person in the time of an emergency, whatever kind it was filed under', async () => {
    const [ordinary, danger] = [await town.submitted(), await town.submitted()]
    await town.indexed(ordinary)
    await town.indexed(danger, '有人触电了！')
    const soon = new Date(town.clock.now().getTime() + 2 * 3_600_000)
    for (const matterId of [ordinary, danger])
      await town.as(dispatcher).dispatch({ matterId, unitId: 'chengguan', dutyId: 'street-lights' })
    await town.network.settle()
    const respondBy = async (matterId: string) => (await town.as(handler).get({ matterId })).case.respondBy
    expect(await respondBy(danger)).toEqual(soon)
    expect(await respondBy(ordinary)).not.toEqual(soon)
    await town.as(dispatcher).dispatch({ matterId: danger, unitId: 'shuiwu', reason: '水泵房归水务' })
    await town.network.settle()
    const { case: passedOn } = await town.as(worker('handler', 'shuiwu')).get({ matterId: danger })
    expect(passedOn).toMatchObject({ respondBy: soon, unitId: 'shuiwu' })
  })
})

describe('a flood of stories of danger', () => {
  const FLOOD = 600

  /** So many more like this one, without anybody to call back, each a moment older than the next. */
  async function flooded(like: string): Promise<void> {
    const { pool } = town.network.app('console')
    const ids = Array.from({ length: FLOOD }, () => randomUUID())
    await pool.query(
      `INSERT INTO casework_cases SELECT made.* FROM unnest($2::uuid[]) WITH ORDINALITY AS flood(id, n), casework_cases c,
         LATERAL jsonb_populate_record(NULL::casework_cases, to_jsonb(c) || jsonb_build_object('matter_id', id,
           'request_event_id', id, 'has_contact', false, 'due_at', c.due_at - n * interval '1 second')) AS made
        WHERE c.matter_id = $1`,
      [like, ids],
    )
    await pool.query(
      `INSERT INTO casework_texts (event_id, matter_id, subject_id, part, title, body, indexed_at, tells_of_danger)
       SELECT id, id, $1, 'request', NULL, '着火了', now(), true FROM unnest($2::uuid[]) AS flood(id)`,
      [town.subject.subjectId, ids],
    )
  }

  it('hides nobody who came another way, and is told by its number, page by page, before all else', async () => {
    const ordinary = await town.submitted()
    const withPhone = await town.submitted()
    const { matterId: byTelephone } = await town.takenInBy(worker('operator', 'hotline'), 'help')
    await town.network.settle()
    for (const matterId of [withPhone, byTelephone]) await town.indexed(matterId, '有人触电了！')
    await flooded(ordinary)

    const waiting = { states: ['open' as const], limit: 100 }
    const first = await town.as(dispatcher).list(waiting)
    expect(first.inDanger).toBe(FLOOD + 2)
    expect(first.items.slice(0, 3).map(({ matterId }) => matterId)).toEqual(
      expect.arrayContaining([withPhone, byTelephone]),
    )
    expect(first.items).toHaveLength(120)

    const lines = [...first.items]
    for (let { next } = first; next !== undefined;) {
      const page = await town.as(dispatcher).list({ ...waiting, after: next })
      expect(page.inDanger).toBeUndefined()
      expect(page.items.length).toBeLessThanOrEqual(100)
      lines.push(...page.items)
      next = page.next
    }
    const seen = [...new Map(lines.map((line) => [line.matterId, line])).values()]
    expect(seen.findIndex(({ isInDanger }) => !isInDanger)).toBe(FLOOD + 2)
    expect(seen.slice(FLOOD + 2).some(({ isInDanger }) => isInDanger)).toBe(false)
    expect(seen.slice(FLOOD + 2).map(({ matterId }) => matterId)).toContain(ordinary)
    await town.network.app('console').pool.query(`DELETE FROM casework_texts WHERE body = '着火了'`)
  })
})

describe('texts of before the words of today', () => {
  const judgements = async () => {
    const { rows } = await town.network
      .app('console')
      .pool.query<{ matter_id: string; tells_of_danger: boolean }>(
        'SELECT matter_id, tells_of_danger FROM casework_texts',
      )
    return new Map(rows.map((row) => [row.matter_id, row.tells_of_danger]))
  }

  it('are judged by themselves after an upgrade, once, and anew when the words change', async () => {
    const { pool } = town.network.app('console')
    const parts = { pool, clock: town.clock }
    const [danger, ordinary] = [await town.submitted(), await town.submitted()]
    await town.indexed(danger, '有人触电了！')
    await town.indexed(ordinary)
    const asIndexed = await judgements()
    expect([asIndexed.get(danger), asIndexed.get(ordinary)]).toEqual([true, false])
    await pool.query('UPDATE casework_texts SET tells_of_danger = NOT tells_of_danger')
    expect(await judgeNextTexts(parts)).toBe(false)
    expect(await judgements()).toEqual(asIndexed)

    await pool.query('UPDATE casework_texts SET tells_of_danger = false')
    expect(await judgeNextTexts(parts)).toBe(false)
    expect((await judgements()).get(danger)).toBe(false)
    await pool.query(`UPDATE casework_danger_passes SET words = 'other words'`)
    const judging = judgeDangerAnew(parts, () => undefined)
    await expect.poll(judgements).toEqual(asIndexed)
    await judging.stop()
  })

  it('are judged page by page, the newest first, and go on where they were left', async () => {
    const { pool } = town.network.app('console')
    const parts = { pool, clock: town.clock }
    const flood = `INSERT INTO casework_texts (event_id, matter_id, subject_id, part, title, body, indexed_at)
      SELECT gen_random_uuid(), gen_random_uuid(), $1, 'request', NULL, '楼里着火了，有人被困', now() FROM generate_series(1, 1001)`
    await pool.query(flood, [town.subject.subjectId])
    await pool.query('DELETE FROM casework_danger_passes')
    const left = async () => [...(await judgements()).values()].filter((isDanger) => !isDanger).length
    const before = await left()
    expect(await judgeNextTexts(parts)).toBe(true)
    expect(before - (await left())).toBeGreaterThan(490)
    expect(await left()).toBeGreaterThan(490)
    expect([await judgeNextTexts(parts), await judgeNextTexts(parts)]).toEqual([true, false])
    const { rows } = await pool.query(
      `SELECT count(*)::int AS n FROM casework_texts WHERE body LIKE '楼里着火%' AND NOT tells_of_danger`,
    )
    expect(rows).toEqual([{ n: 0 }])
    await pool.query(`DELETE FROM casework_texts WHERE body LIKE '楼里着火%'`)
  })
})
