import { roleSchema, type Actor } from '@yiwang/identity'
import { codeOf } from '@yiwang/identity/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceForm, startCaseworkNetwork, worker, type CaseworkNetwork } from './testing/casework-network.ts'

let town: CaseworkNetwork

beforeAll(async () => {
  town = await startCaseworkNetwork()
})

afterAll(() => town.close())

describe('permission matrix: own unit / another unit, by role', () => {
  const mark = (code: unknown): string => (code === 'not_permitted' ? '·' : '●')

  // dispatcher handler clerk operator steward callback leader auditor
  it.each<[string, string, (actor: Actor, matterId: string) => Promise<unknown>]>([
    ['get', '●● ●· ●· ●· ·· ●● ●· ●●', (actor, matterId) => town.as(actor).get({ matterId })],
    ['suggest', '●● ·· ·· ·· ·· ·· ·· ··', (actor, matterId) => town.as(actor).suggest({ matterId })],
    ['loads', '●● ·· ·· ·· ·· ·· ·· ··', (actor) => town.as(actor).loads()],
    [
      'dispatch',
      '●● ·· ·· ·· ·· ·· ·· ··',
      (actor, matterId) => town.as(actor).dispatch({ matterId, unitId: 'chengguan' }),
    ],
    ['sign', '·· ●· ·· ·· ·· ·· ·· ··', (actor, matterId) => town.as(actor).sign({ matterId })],
    [
      'recordContact',
      '·· ●· ·· ·· ·· ·· ·· ··',
      (actor, matterId) => town.as(actor).recordContact({ matterId, way: 'phone', outcome: 'reached' }),
    ],
    ['ask', '·· ●· ·· ·· ·· ·· ·· ··', (actor, matterId) => town.as(actor).ask({ matterId, question: '哪一盏？' })],
    [
      'withdrawQuestion',
      '·· ●· ·· ·· ·· ·· ·· ··',
      (actor, matterId) => town.as(actor).withdrawQuestion({ matterId, questionEventId: matterId }),
    ],
    ['reply', '·· ●· ·· ·· ·· ·· ·· ··', (actor, matterId) => town.as(actor).reply({ matterId, reply: '好' })],
    ['addNote', '●● ●· ·· ·· ·· ·· ·· ··', (actor, matterId) => town.as(actor).addNote({ matterId, note: '好' })],
    [
      'keepEvidence',
      '●● ●· ·· ·· ·· ·· ·· ··',
      (actor, matterId) => town.as(actor).keepEvidence(evidenceForm(matterId, '%PDF-1.7')),
    ],
    ['list', '●● ●● ●● ●● ·· ●● ●● ●●', (actor) => town.as(actor).list({})],
    ['search', '●● ●● ●● ●● ·· ●● ●● ●●', (actor) => town.as(actor).search({ words: '路灯' })],
    ['counts', '●● ●● ●● ●● ·· ●● ●● ●●', (actor) => town.as(actor).counts()],
  ])('%s', async (_name, expected, doing) => {
    const [own, other] = [await town.dispatched('chengguan'), await town.dispatched('shuiwu')]
    const marks: string[] = []
    for (const role of roleSchema.options) {
      const actor = worker(role)
      marks.push(mark(await codeOf(doing(actor, own))) + mark(await codeOf(doing(actor, other))))
    }
    expect(marks.join(' ')).toBe(expected)
  })

  it('is for signed-in workers only', async () => {
    expect(await codeOf(town.as(undefined).list({}))).toBe('sign_in_required')
  })
})
