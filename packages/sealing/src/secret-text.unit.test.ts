import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openText, sealText } from './secret-text.ts'

const key = { secret: randomBytes(32), use: 'test/v1' }

describe('a text under a secret', () => {
  it('opens with the secret and for the same use', () => {
    const sealed = sealText(key, '幸福路 8 号')
    expect(openText(key, sealed)).toBe('幸福路 8 号')
    expect(sealText(key, '幸福路 8 号')).not.toBe(sealed)
  })

  it.each([
    ['another secret', { ...key, secret: randomBytes(32) }, (sealed: string) => sealed],
    ['another use', { ...key, use: 'test/v2' }, (sealed: string) => sealed],
    ['an altered text', key, (sealed: string) => `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`],
    ['a cut text', key, (sealed: string) => sealed.slice(0, 20)],
    ['no such text', key, () => '!'],
  ])('stays shut for %s', (_name, used, change) => {
    expect(() => openText(used, change(sealText(key, 'x')))).toThrow('text_not_openable')
  })
})
