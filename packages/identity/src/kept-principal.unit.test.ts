import { describe, expect, it } from 'vitest'
import { keepPrincipal, openPrincipal } from './kept-principal.ts'
import { randomToken } from './sessions.ts'

const citizen = { kind: 'citizen', sub: 'citizen-abc', phone: '13800000000' } as const

describe('what a session table keeps', () => {
  it('of a citizen can be read with the cookie’s token and says nothing without it', () => {
    const token = randomToken()
    const kept = keepPrincipal(citizen, token)
    expect(JSON.stringify(kept)).not.toMatch(/citizen-abc|13800000000/)
    expect(openPrincipal(kept, token)).toEqual(citizen)
    expect(openPrincipal(kept, randomToken())).toBeUndefined()
  })

  it('lets nobody in when it was altered or is nothing of ours', () => {
    const token = randomToken()
    expect(openPrincipal({ kind: 'citizen', sealed: 'AAAA' }, token)).toBeUndefined()
    expect(openPrincipal({ kind: 'citizen', sub: 'citizen-abc' }, token)).toBeUndefined()
    expect(openPrincipal(null, token)).toBeUndefined()
  })

  it('of a worker is the worker', () => {
    const actor = { sub: 'w', name: '陈刚', post: '承办岗', unit: 'a', roles: ['handler' as const] }
    expect(openPrincipal(keepPrincipal({ kind: 'worker', actor }, 't'), 't')).toEqual({ kind: 'worker', actor })
  })
})
