import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEY_POOL_SIZE, testPortal, type TestPortal } from './test/test-portal.ts'

let portal: TestPortal

beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.close())

async function readiness(): Promise<{ status: number; pool: object | undefined }> {
  const response = await portal.app.request('/readyz')
  const { checks } = (await response.json()) as { checks: { name: string }[] }
  return { status: response.status, pool: checks.find(({ name }) => name === 'pool-portal') }
}

describe('the portal', () => {
  it('is red while fewer than a tenth of its subject keys are left, and green again when they are', async () => {
    const tenth = KEY_POOL_SIZE / 10
    await portal.issueKeys(tenth - 1)
    const red = { name: 'pool-portal', ok: false, detail: String(tenth - 1) }
    expect(await readiness()).toEqual({ status: 503, pool: red })
    await portal.issueKeys(1)
    expect(await readiness()).toEqual({ status: 200, pool: { ...red, ok: true, detail: String(tenth) } })
  })

  it('tells in its metrics what has not come back and what was put aside', async () => {
    const metrics = await (await portal.app.request('/metrics')).text()
    expect(metrics).toMatch(/^oldest_unreturned_event_seconds \d/m)
    expect(metrics).toMatch(/^inbox_quarantined_messages 0$/m)
  })
})
