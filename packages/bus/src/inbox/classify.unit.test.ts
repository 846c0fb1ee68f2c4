import { headers } from '@nats-io/nats-core'
import { describe, expect, it } from 'vitest'
import { quarantined } from './classify.ts'

function rowOf(claims: Readonly<Record<string, string>>, subject = 'one.open.demo.portal.x.y') {
  const own = headers()
  for (const [name, value] of Object.entries(claims)) own.set(`ce-${name}`, value)
  return quarantined('message_malformed', { subject, headers: own, data: new Uint8Array(3) })
}

describe("a quarantine's row", () => {
  it('holds what a column can hold of what was claimed', () => {
    const row = rowOf({ id: 'a\u0000b', source: '/demo\u0007', type: `${'x'.repeat(199)}😀`, seq: '1' }, 'one.\u0000')
    expect(row).toMatchObject({
      subject: 'one.\uFFFD',
      claimedId: 'a\uFFFDb',
      claimedSource: '/demo\uFFFD',
      claimedType: `${'x'.repeat(199)}\uFFFD`,
      claimedSeq: '1',
      bytes: 3,
    })
  })

  it('of the same message is the same however often it comes', () => {
    expect(rowOf({ id: 'a\u0000b' }).digest).toBe(rowOf({ id: 'a\u0000b' }).digest)
    expect(rowOf({ id: 'a\u0000b' }).digest).not.toBe(rowOf({ id: 'a\u0001b' }).digest)
  })
})
