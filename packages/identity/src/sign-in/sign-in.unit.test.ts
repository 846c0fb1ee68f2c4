import { describe, expect, it } from 'vitest'
import { citizenFromClaims, workerFromClaims } from './claims.ts'
import { createIssuerConnection, refuseDevelopmentIssuer } from './issuer.ts'
import { ownPath } from './routes.ts'

describe('claims', () => {
  const claims = {
    sub: 'w-1',
    name: '王小明',
    post: '科员',
    unit: 'unit-a',
    unit_name: '民政局',
    roles: ['handler', 'wizard'],
  }

  it('become a worker, roles this version does not know left out', () => {
    const actor = { sub: 'w-1', name: '王小明', post: '科员', unit: 'unit-a', unitName: '民政局', roles: ['handler'] }
    expect(workerFromClaims(claims)).toEqual({ kind: 'worker', actor })
  })

  it.each([{ ...claims, roles: ['wizard'] }, { ...claims, post: undefined }, { ...claims, division_scope: 'x' }, null])(
    'are refused when they make no worker: %o',
    (bad) => {
      expect(() => workerFromClaims(bad)).toThrow('sign_in_refused')
    },
  )

  it('become a citizen with a proven phone only, and without a name', () => {
    const citizen = { sub: 'c-1', phone_number: '13800000000', phone_number_verified: true }
    expect(citizenFromClaims(citizen)).toEqual({ kind: 'citizen', sub: 'c-1', phone: '13800000000' })
    expect(citizenFromClaims({ ...citizen, phone_number: '+8613800000000' })).toMatchObject({ phone: '13800000000' })
    expect(citizenFromClaims({ ...citizen, phone_number: undefined })).toEqual({ kind: 'citizen', sub: 'c-1' })
    expect(() => citizenFromClaims({ ...citizen, phone_number: '12345' })).toThrow('sign_in_refused')
    expect(() => citizenFromClaims({ ...citizen, phone_number_verified: false })).toThrow('sign_in_refused')
  })
})

describe('the way back after sign-in', () => {
  it('stays on this site', () => {
    expect(ownPath('/cases/1?tab=a')).toBe('/cases/1?tab=a')
    for (const away of ['//evil.example', '/\\evil.example', 'https://evil.example', 'x', '/a\\b', '/a b', undefined]) {
      expect(ownPath(away)).toBe('/')
    }
  })
})

describe('the issuer', () => {
  it('may be a development provider or plain http on loopback only', async () => {
    const marked = { yiwang_development: true }
    for (const local of ['http://localhost:4630', 'http://127.0.0.1:4630', 'http://[::1]:4630']) {
      expect(() => refuseDevelopmentIssuer(new URL(local), marked)).not.toThrow()
    }
    expect(() => refuseDevelopmentIssuer(new URL('https://login.example'), {})).not.toThrow()
    expect(() => refuseDevelopmentIssuer(new URL('https://login.example'), marked)).toThrow('issuer_not_allowed')
    expect(() => refuseDevelopmentIssuer(new URL('http://login.example'), {})).toThrow('issuer_not_allowed')
    const connect = createIssuerConnection({
      issuer: 'http://login.example',
      clientId: 'x',
      redirectUri: 'http://localhost/',
    })
    await expect(connect()).rejects.toThrow('issuer_not_allowed')
  })
})
