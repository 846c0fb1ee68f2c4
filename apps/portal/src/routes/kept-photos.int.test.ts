import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPortal, type Answer, type TestPortal } from '../test/test-portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  await portal.issueKeys(40)
})
afterAll(() => portal.close())

const story = { kind: 'help', narrative: '楼道灯坏了', identity: 'anonymous' }
const jpeg = (name: string): File =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 2000 }, () => 7)])], name, {
    type: 'image/jpeg',
  })

function say(fields: Readonly<Record<string, string>>, photos: readonly File[] = []): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...story, step: 'photos', go: 'next', ...fields })) form.set(name, value)
  for (const photo of photos) form.append('photos', photo)
  return portal.post('/tell', form)
}

const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
const carried = ({ html }: Answer) => ({ files: valueOf(html, 'files'), formId: valueOf(html, 'formId') })
const listed = ({ html }: Answer): string[] =>
  [...html.matchAll(/<button[^>]*name="drop"[^>]*>/g)].map(([button]) => /value="([^"]+)"/.exec(button)?.[1] ?? '')

describe('photos received', () => {
  test('are listed by name until the story is sent, and each can be left out with everything else as it was', async () => {
    const two = await say({}, [jpeg('楼道.jpg'), jpeg('错发的.jpg')])
    const back = await say({ ...carried(two), step: 'who', go: 'back' })
    expect(back.html).toContain('错发的.jpg')
    const [kept = '', wrong = ''] = listed(back)
    const left = await say({ ...carried(back), drop: wrong })
    expect(left.html).toContain('name="step" value="photos"')
    expect(left.html).toContain(story.narrative)
    expect(listed(left)).toEqual([kept])
    expect((await say({ ...carried(left), step: 'check', go: 'send' })).status).toBe(303)
    const events = await portal.network.app('portal').ledger.readAfter(0, 1000)
    const sent = events.filter(({ type }) => type === 'intake.request-submitted.v1').at(-1)
    expect(sent?.data).toMatchObject({ attachments: [{ fileId: kept }] })
    expect(JSON.stringify(sent?.data)).not.toContain('楼道.jpg')
  })

  test('can be left out one and all, and the story is still sent', async () => {
    const one = await say({}, [jpeg('a.jpg')])
    const back = await say({ ...carried(one), step: 'who', go: 'back' })
    expect(listed(back)).toHaveLength(1)
    const none = await say({ ...carried(back), drop: listed(back)[0] ?? '' })
    expect(listed(none)).toEqual([])
    expect((await say({ ...carried(none), step: 'check', go: 'send' })).status).toBe(303)
  })

  test('are not left out by a made-up id, and a list this portal did not sign is none', async () => {
    const one = await say({}, [jpeg('a.jpg')])
    for (const drop of ['../../etc', '\u0000', '019a5b0c-0000-7000-8000-000000000001'])
      expect(listed(await say({ ...carried(one), drop }))).toHaveLength(1)
    expect(listed(await say({ ...carried(one), files: 'e30.AAAA', drop: 'x' }))).toEqual([])
  })

  test('after their story was sent count as never sent, however often it is sent again in other words', async () => {
    const unsent = async () => {
      const { pool } = portal.network.app('portal')
      const { rows } = await pool.query<{ n: number }>(
        'select count(*)::int as n from files_kept where attached_at is null',
      )
      return rows[0]?.n ?? 0
    }
    const first = await say({}, [jpeg('a.jpg')])
    expect((await say({ ...carried(first), step: 'check', go: 'send' })).status).toBe(303)
    const before = await unsent()
    const more = await say(carried(first), [jpeg('b.jpg'), jpeg('c.jpg')])
    const again = await say({ ...carried(more), narrative: '楼道灯又坏了', step: 'check', go: 'send' })
    expect(again.status).not.toBe(303)
    expect(await unsent()).toBe(before + 2)
  })
})
