import { fixedClock } from '@yiwang/kernel'
import { expect, it } from 'vitest'
import { createEmergencyTerms } from './emergency-terms.ts'

/** A catalogue of one emergency and one ordinary duty, which tells how often it was read. */
function catalogue(keyword: string) {
  const limit = { amount: 5, unit: 'working-day', basis: '测试', effectiveFrom: '2026-01-01' }
  const duty = { dutyId: 'gas', category: '燃气', examples: [], unitId: 'gas', basis: '测试', limit }
  const duties = [
    { ...duty, keywords: [keyword], isEmergency: true },
    { ...duty, dutyId: 'lights', keywords: ['路灯'], isEmergency: false },
  ]
  let reads = 0
  const findMany = () => {
    reads += 1
    return Promise.resolve(duties)
  }
  return { prisma: { organisationDuty: { findMany } } as never, reads: () => reads }
}

it('reads the words of emergency once a minute, each place its own', async () => {
  const clock = fixedClock('2026-11-26T08:00:00.000Z')
  const [here, there] = [catalogue('燃气泄漏'), catalogue('塌方')]
  const [termsHere, termsThere] = [here, there].map(({ prisma }) => createEmergencyTerms({ prisma, clock }))
  expect([await termsHere?.(), await termsHere?.(), await termsThere?.()]).toEqual([
    ['燃气泄漏'],
    ['燃气泄漏'],
    ['塌方'],
  ])
  expect([here.reads(), there.reads()]).toEqual([1, 1])
  clock.advance(60_000)
  await termsHere?.()
  expect([here.reads(), there.reads()]).toEqual([2, 1])
})
