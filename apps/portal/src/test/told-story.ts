import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { TestPortal } from './test-portal.ts'

/** A form as a browser sends it. */
export function formOf(fields: Readonly<Record<string, string | File>> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** A matter told on the portal, the address of its page, and the cookie that opens it. */
export interface ToldStory {
  readonly number: string
  readonly address: string
  readonly cookie: string
}

/** Tells a story without a name, or with these fields; answers when everybody has heard of it. */
export async function toldStory(portal: TestPortal, fields: Readonly<Record<string, string>> = {}): Promise<ToldStory> {
  const story = { step: 'check', go: 'send', kind: 'help', narrative: '楼道灯坏了', identity: 'anonymous', ...fields }
  const { location, cookie } = await portal.post('/tell', formOf(story))
  if (location === null) throw new Error('the story was not taken in')
  await portal.network.settle()
  const number = showReceiptNumber(location.split('/').at(-1) ?? '')
  return { number, address: `/matters/${number}`, cookie }
}
