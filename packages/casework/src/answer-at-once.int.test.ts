import type { SealedBox } from '@yiwang/kernel'
import { open } from '@yiwang/sealing'
import { roleSchema, type Actor } from '@yiwang/identity'
import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCase } from './queries/find-case.ts'
import { startCaseworkNetwork, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork

beforeAll(async () => {
  town = await startCaseworkNetwork()
})

afterAll(() => town.close())

const operator: Actor = {
  sub: 'operator',
  name: '林晓',
  post: '话务岗',
  unit: 'hotline',
  unitName: '青禾县 12345 热线服务中心',
  roles: ['operator'],
}
const words = { answer: '周六不开门，周一到周五八点半到五点半。', note: '一上午有六个人问，首页上没有写。' }

describe('a question answered on the telephone', () => {
  it('is answered in the next click, sealed, and waits for the person like any other', async () => {
    const { matterId, position } = await town.takenInBy(operator)
    await town.as(operator).answerAtOnce({ matterId, after: position, ...words })
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({
      state: 'replied',
      unitId: 'hotline',
      rounds: 1,
      answeredAtOnce: true,
      outcome: null,
      respondBy: null,
      firstContactAt: town.clock.now(),
    })
    const stream = await town.network.app('console').ledger.load(`console/case/${matterId}`)
    expect(stream.filter(({ type }) => type === 'casework.case-opened.v1')).toHaveLength(1)
    const openBox = (type: string, box: 'reply' | 'note'): unknown => {
      const event = stream.find((candidate) => candidate.type === type)
      const sealed = (event?.data as Record<string, SealedBox> | undefined)?.[box]
      if (event === undefined || sealed === undefined) throw new Error(`${box} is there`)
      const context = { cell: town.network.cell, eventId: event.id, subjectId: town.subject.subjectId, box }
      return open({ privateKey: town.subject.privateKey, context, box: sealed })
    }
    expect(openBox('casework.case-replied.v1', 'reply')).toEqual({ reply: words.answer })
    expect(openBox('casework.internal-note-added.v1', 'note')).toEqual({ note: words.note })
    const { timeline } = await town.as({ ...operator, roles: ['dispatcher'] }).get({ matterId })
    expect(timeline.map(({ sentence }) => sentence)).toContain('青禾县 12345 热线服务中心 话务岗 林晓 当场答复了您。')
    expect(await codeOf(town.as(operator).answerAtOnce({ matterId, ...words }))).toBe('case_not_open')
  })

  it('is recorded once, however often the button is pressed', async () => {
    const { matterId, position } = await town.takenInBy(operator)
    const commandId = town.ids.next()
    const first = await town.as(operator, commandId).answerAtOnce({ matterId, after: position, ...words })
    expect(await town.as(operator, commandId).answerAtOnce({ matterId, after: position, ...words })).toEqual(first)
  })

  it('closes unconfirmed, never as solved, when nobody says anything', async () => {
    const { matterId, position } = await town.takenInBy(operator)
    await town.as(operator).answerAtOnce({ matterId, after: position, ...words })
    await town.network.settle()
    town.clock.advance(16 * 86_400_000)
    await town.network.settle()
    expect(await getCase(town.prisma, matterId)).toMatchObject({ state: 'closed', outcome: 'unconfirmed' })
  })

  it('is only for questions', async () => {
    const { matterId, position } = await town.takenInBy(operator, 'complaint')
    expect(await codeOf(town.as(operator).answerAtOnce({ matterId, after: position, ...words }))).toBe(
      'only_consultations_at_once',
    )
  })

  it('is for the post that took it in, and nobody else', async () => {
    const { matterId } = await town.takenInBy(operator)
    await town.network.settle()
    const codes = await Promise.all(
      roleSchema.options.map(async (role) => [
        role,
        await codeOf(town.as({ ...operator, roles: [role], post: '别的岗' }).answerAtOnce({ matterId, ...words })),
        await codeOf(
          town
            .as({ ...operator, roles: [role], unit: 'window', unitName: '便民中心' })
            .answerAtOnce({ matterId, ...words }),
        ),
      ]),
    )
    expect(codes.flatMap(([, ...answers]) => answers).filter((code) => code === 'done')).toEqual([])
    expect(await codeOf(town.as(operator).answerAtOnce({ matterId: town.ids.next(), ...words }))).toBe('case_not_found')
    expect(await codeOf(town.as({ ...operator, roles: ['handler'] }).answerAtOnce({ matterId, ...words }))).toBe(
      'not_permitted',
    )
    expect(await codeOf(town.as({ ...operator, roles: ['clerk'] }).answerAtOnce({ matterId, ...words }))).toBe('done')
  })
})
