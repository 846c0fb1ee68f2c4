import { setTimeout as delay } from 'node:timers/promises'
import { quantile } from './quantile.ts'
import { createHttpClient } from './http-client.ts'
import { fillInForms } from './submission.ts'
import { worker, type Visitor } from '../system/visitor.ts'

/** How long a dispatcher waits to see what the portal has acknowledged, while so many arrive a second. */
export interface VisibleFigure {
  readonly perSecond: number
  readonly submissions: number
  /** milliseconds from the portal's answer to the console's list */
  readonly p50: number
  readonly p99: number
  /** milliseconds the list itself takes to answer: what no console could be faster than */
  readonly listP50: number
}

const LOOK_AGAIN_MS = 10
const PATIENCE_MS = 60_000
const PAGE = 100

interface Page {
  readonly items: ReadonlyArray<{ readonly receiptNumber: string }>
}

/** Addresses and lists group the characters of a number each in their own way. */
const bare = (receiptNumber: string): string => receiptNumber.replaceAll(/[^0-9A-Z]/g, '')

async function newest(dispatcher: Visitor, console: string): Promise<string[]> {
  const { items } = (await dispatcher.ask(console, 'casework.list', { order: 'newest', limit: PAGE })) as Page
  return items.map(({ receiptNumber }) => bare(receiptNumber))
}

/** Sends one form and notes under which receipt number, and when, it was acknowledged. */
async function submit(client: ReturnType<typeof createHttpClient>, form: string, sent: Map<string, number>) {
  const { status, location } = await client.ask('POST', '/tell', form)
  const number = location?.split('/').at(-1)
  if (status !== 303 || number === undefined) throw new Error(`a submission was answered ${status}`)
  sent.set(bare(number), performance.now())
}

/** Looks at the newest page of the list until all that was sent stands there; `lists` are the times the list took. */
async function watch(look: () => Promise<string[]>, sent: ReadonlyMap<string, number>, count: number) {
  const seen = new Map<string, number>()
  const lists: number[] = []
  const startedAt = performance.now()
  while (seen.size < count) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`${count - seen.size} were never listed`)
    const askedAt = performance.now()
    const numbers = await look()
    const now = performance.now()
    lists.push(now - askedAt)
    // one not known as sent yet is still being acknowledged, and looked for again
    for (const number of numbers) if (sent.has(number) && !seen.has(number)) seen.set(number, now)
    await delay(LOOK_AGAIN_MS)
  }
  return { seen, lists }
}

/** Submits at a steady rate and looks at the newest page of the console's list all the while. */
export async function measureVisible(
  urls: { readonly portal: string; readonly console: string },
  load: { readonly perSecond: number; readonly submissions: number },
): Promise<VisibleFigure> {
  const [first = '', ...forms] = await fillInForms(urls.portal, load.submissions + 1)
  const dispatcher = await worker(urls.console, 'zhou')
  const look = (): Promise<string[]> => newest(dispatcher, urls.console)
  const client = createHttpClient(urls.portal, load.submissions)
  const before = new Map<string, number>()
  await submit(client, first, before)
  // what was measured before this has been worked off when the first one stands in the list
  await watch(look, before, 1)
  const sent = new Map<string, number>()
  const arriving = forms.map(async (form, index) => {
    await delay((index * 1000) / load.perSecond)
    await submit(client, form, sent)
  })
  const [{ seen, lists }] = await Promise.all([watch(look, sent, forms.length), ...arriving])
  client.close()
  const waits = [...seen].map(([number, at]) => Math.max(0, at - (sent.get(number) ?? at)))
  return { ...load, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), listP50: quantile(lists, 0.5) }
}
