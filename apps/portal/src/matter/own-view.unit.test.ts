import type { TimelineEntry } from '@yiwang/casework/contracts'
import { InformationAdded } from '@yiwang/intake/contracts'
import { describe, expect, it } from 'vitest'
import { openOwnWords } from './own-words.ts'
import { ownView } from './own-view.ts'

const telling = { locale: 'zh-CN', now: new Date('2026-11-26T04:00:00.000Z') } as const
const [REQUEST, ADDED, MATTER] = [1, 2, 3].map((n) => `019a5b0c-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
]
const at = new Date('2026-11-26T02:00:00.000Z')
const { matterId: _m, ...facts } = InformationAdded.sample
const from = { lane: 'open', origin: 'test/portal', decidedBy: 'human' } as const
const added: TimelineEntry = {
  eventId: ADDED,
  matterId: MATTER,
  kind: InformationAdded.type,
  occurredAt: at,
  recordedAt: at,
  facts,
  ...from,
}

const boxes = [
  { eventId: REQUEST, box: 'content', fields: { narrative: '路灯坏了' } },
  { eventId: REQUEST, box: 'contact', fields: { name: '王女士', phone: '13800000011' } },
  { eventId: REQUEST, box: 'behalf', fields: { name: '张奶奶', phone: '13900000022' } },
  { eventId: ADDED, box: 'content', fields: { narrative: '昨晚又灭了两盏' } },
]
const open = (opened = boxes) => openOwnWords({ ownAccess: () => Promise.resolve(opened) }, MATTER, 'secret')
const view = async (opened = boxes) =>
  ownView({ own: await open(opened), requestEventId: REQUEST, timeline: [added] }, telling)

describe('what the person wrote', () => {
  it('is told with what they added later, dated', async () => {
    const own = await view()
    expect(own).toMatchObject({ state: 'shown', narrative: '路灯坏了', added: [{ id: ADDED, text: '昨晚又灭了两盏' }] })
    expect(JSON.stringify(own)).toContain('今天 10:00')
  })

  it('comes with their own name and masked number, not those of whom they speak for', async () => {
    const own = await view()
    expect(own).toMatchObject({ contact: '王女士 · 138****0011' })
    expect(JSON.stringify(own)).not.toMatch(/13800000011|张奶奶|13900000022/)
  })

  it('comes with the contact given last, and a short number is hidden but for its end', async () => {
    const later = { eventId: ADDED, box: 'contact', fields: { name: '王芳', phone: '5550123' } }
    expect(await view([...boxes, later])).toMatchObject({ contact: '王芳 · ****0123' })
  })

  it('says nothing of a contact where none was left', async () => {
    expect(await view(boxes.slice(0, 1))).not.toHaveProperty('contact')
  })
})
