import { describe, expect, it } from 'vitest'
import { abilityFor, can } from './ability.ts'
import { roleSchema, type Actor, type Role } from './actor.ts'
import { permissionTable, type Permission } from './permissions.ts'

const OWN = { unit: 'unit-a', divisionCode: '110105001000' }
const OTHER = { unit: 'unit-b', divisionCode: '110106001000' }

function actorWith(roles: Role[], divisionScope?: string): Actor {
  const actor = { sub: 's', name: '甲', post: '科员', unit: 'unit-a', roles }
  return divisionScope === undefined ? actor : { ...actor, divisionScope }
}

/** ● any record, ○ own unit's only, · none */
function mark(actor: Actor, { action, subject }: Permission): string {
  const may = (record: typeof OWN): boolean => can(actor, { action, subject, record } as Parameters<typeof can>[1])
  if (may(OTHER)) return may(OWN) ? '●' : '!'
  return may(OWN) ? '○' : '·'
}

const matrix = permissionTable.map((permission) => {
  const marks = roleSchema.options.map((role) => mark(actorWith([role]), permission)).join('')
  return `${marks} ${permission.action} ${permission.subject}`
})

describe('permission matrix: dispatcher handler clerk operator steward callback leader auditor', () => {
  it('lets each role do exactly this', () => {
    expect(matrix).toEqual([
      '··●●···· take-in Request',
      '●○○○···● read Request',
      '●○○○·●○● read Case',
      '●······· dispatch Case',
      '·○······ sign Case',
      '·○······ contact Case',
      '·○······ ask Case',
      '··○○···· answer-at-once Case',
      '·○······ reply Case',
      '●○······ annotate Case',
      '●····●·· reopen Case',
      '●······· close Case',
      '●○○○·●·· open PersonalData',
      '····●··● read OpeningQuestion',
      '····●··● answer OpeningQuestion',
      '●···●··● read DispatchObjection',
      '●···●··● review DispatchObjection',
      '··○····· start Application',
      '··○····· submit Application',
      '·○○···○● read Application',
      '·○○····· query SharedField',
      '●●●●●●●● read DataSet',
      '····○··· register DataSet',
      '●●●●●●●● read Grant',
      '····○··· give Grant',
      '····○··· withdraw Grant',
      '·····●●● read Rating',
      '·····●●● read CallBack',
      '·····●·· record CallBack',
      '●●●●●●●● read Organisation',
      '····●··· change Organisation',
      '●●●●●●●● read Figures',
      '●·····●● watch Stream',
      '······●● inspect Matter',
      '······●● read AuditLog',
      '····●·●● read Operations',
    ])
  })

  it('gives somebody without a role nothing', () => {
    expect(abilityFor(actorWith([])).rules).toEqual([])
  })

  it('adds up the roles one person holds', () => {
    const both = actorWith(['clerk', 'handler'])
    expect(can(both, { action: 'start', subject: 'Application', record: OWN })).toBe(true)
    expect(can(both, { action: 'sign', subject: 'Case', record: OWN })).toBe(true)
    expect(can(both, { action: 'dispatch', subject: 'Case' })).toBe(false)
  })
})

describe('a division scope', () => {
  const scoped = actorWith(['dispatcher'], '110105')

  it('narrows "any" to its division', () => {
    expect(
      can(scoped, { action: 'dispatch', subject: 'Case', record: { unit: 'unit-b', divisionCode: '110105002000' } }),
    ).toBe(true)
    expect(can(scoped, { action: 'dispatch', subject: 'Case', record: OTHER })).toBe(false)
    expect(can(scoped, { action: 'dispatch', subject: 'Case', record: { unit: 'unit-b' } })).toBe(false)
  })

  it('keeps the own unit in reach wherever its records lie', () => {
    expect(
      can(scoped, { action: 'read', subject: 'Case', record: { unit: 'unit-a', divisionCode: '440100000000' } }),
    ).toBe(true)
  })
})
