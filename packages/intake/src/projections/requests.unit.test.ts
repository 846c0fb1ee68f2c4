import { recordedEvents } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { aRequest } from '../testing.ts'
import { intakeRequests } from './requests.ts'

const fold = (built: ReturnType<typeof aRequest>, origin = 'test/portal') =>
  recordedEvents(built.events(), { origin, recordedAt: '2026-11-23T02:00:01.000Z' }).reduce<Record<
    string,
    unknown
  > | null>((row, event) => intakeRequests.evolve(row, event, built.matterId), null)

describe('intake_requests', () => {
  it('tells when it happened and when it was recorded, who took it in, and nothing a person wrote', () => {
    const row = fold(
      aRequest().takenBy('window', '青禾县便民服务中心').submittedAt('2026-11-20T09:00:00.000Z').adding(),
      'test/console',
    )
    expect(row).toMatchObject({
      channel: 'window',
      origin: 'test/console',
      occurred_at: '2026-11-20T09:00:00.000Z',
      recorded_at: '2026-11-23T02:00:01.000Z',
      taken_by_unit: '青禾县便民服务中心',
      has_contact: true,
      additions: 1,
      historical: false,
    })
    expect(JSON.stringify(row)).not.toContain('"ct"')
  })

  it('knows the anonymous and the historical', () => {
    expect(fold(aRequest().anonymous().historical())).toMatchObject({
      has_contact: false,
      identity: 'anonymous',
      historical: true,
    })
  })

  it('keeps when it was withdrawn', () => {
    expect(fold(aRequest().adding())).toMatchObject({ withdrawn_at: null })
    expect(fold(aRequest().adding().withdrawn())).toMatchObject({ withdrawn_at: expect.any(String), additions: 1 })
  })

  it('keeps the first submission and ignores an addition without its request', () => {
    const built = aRequest().adding()
    const [submitted, added] = recordedEvents(built.events())
    const row = submitted ? intakeRequests.evolve(null, submitted, built.matterId) : null
    expect(submitted && intakeRequests.evolve(row, submitted, built.matterId)).toEqual(row)
    expect(added && intakeRequests.evolve(null, added, built.matterId)).toBeNull()
    expect(added && intakeRequests.keysOf(added)).toEqual([built.matterId])
  })
})
