import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { EXPLANATION_MAX, MatterInspected } from './events.ts'
import { inspection } from './inspection.ts'

function explained(explanation: string): string | undefined {
  const data = { ...MatterInspected.sample, explanation }
  const [event] = decideGiven([], inspection, { data, circumstances: testCircumstances() })
  return MatterInspected.match(event ?? { type: '', data: {} })?.explanation
}

describe('a look at a matter', () => {
  it('is recorded with its explanation', () => {
    expect(explained('每周随机抽查一件')).toBe('每周随机抽查一件')
  })

  it('is recorded without what points at a person, since everyone concerned reads it', () => {
    expect(explained('复核我叫张三、电话13800000000、住翠湖路12号3栋的投诉')).not.toMatch(/张三|1380|12号|3栋/)
  })

  it('is recorded although masking made the explanation longer than allowed', () => {
    expect(explained('我叫张三，'.repeat(EXPLANATION_MAX / 5))?.length).toBeLessThanOrEqual(EXPLANATION_MAX)
  })
})
