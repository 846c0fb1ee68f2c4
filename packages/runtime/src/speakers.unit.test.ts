import { describe, expect, it } from 'vitest'
import { mayBeHeard } from './speakers.ts'

const says = (app: string, type: string): boolean => mayBeHeard({ type, origin: `demo/${app}` })

describe('who may speak of what', () => {
  it('lets the portal speak for citizens and for nobody else', () => {
    expect(says('portal', 'intake.request-submitted.v1')).toBe(true)
    expect(says('portal', 'feedback.matter-rated.v1')).toBe(true)
    expect(says('portal', 'casework.case-dispatched.v1')).toBe(false)
    expect(says('portal', 'organisation.unit-registered.v1')).toBe(false)
    expect(says('portal', 'privacy.subject-keys-issued.v1')).toBe(false)
  })

  it('lets the dashboard look, not act', () => {
    expect(says('dashboard', 'audit.matter-inspected.v1')).toBe(true)
    expect(says('dashboard', 'casework.case-closed.v1')).toBe(false)
  })

  it('leaves contexts it does not know to whoever does', () => {
    expect(says('portal', 'weather.rained.v1')).toBe(true)
  })
})
