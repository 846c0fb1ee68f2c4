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
  readonly result: { readonly data: { readonly items: ReadonlyArray<{ readonly receiptNumber: string }> } }
}

async function newest(dispatcher: Visitor, console: string): Promise<string[]> {
  const input = encodeURIComponent(JSON.stringify({ order: 'newest', limit: PAGE }))
  const response = await dispatcher.go(`${console}/trpc/casework.list?input=${input}`)
  const { result } = (await response.json()) as Page
  return result.data.items.map(({ receiptNumber }) => receiptNumber)
}

/** Sends one form and notes under which receipt number, and when, it was acknowledged. */
async function submit(client: ReturnType<typeof createHttpClient>, form: string, sent: Map<string, number>) {
  const { status, location } = await client.ask('POST', '/tell', form)
  const number = location?.split('/').at(-1)
  if (status !== 303 || number === undefined) throw new Error(`a submission was answered ${status}`)
  sent.set(number, performance.now())
}

/** Submits at a steady rate and looks at the newest page of the console's list all the while. */
export async function measureVisible(
  urls: { readonly portal: string; readonly console: string },
  load: { readonly perSecond: number; readonly submissions: number },
): Promise<VisibleFigure> {
  const forms = await fillInForms(urls.portal, load.submissions)
  const dispatcher = await worker(urls.console, 'zhou')
  const client = createHttpClient(urls.portal, load.submissions)
  const sent = new Map<string, number>()
  const seen = new Map<string, number>()
  const lists: number[] = []
  const startedAt = performance.now()
  const arriving = Promise.all(
    forms.map(async (form, index) => {
      await delay((index * 1000) / load.perSecond)
      await submit(client, form, sent)
    }),
  )
  while (seen.size < forms.length) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`${forms.length - seen.size} were never listed`)
    const askedAt = performance.now()
    const numbers = await newest(dispatcher, urls.console)
    const now = performance.now()
    lists.push(now - askedAt)
    for (const number of numbers) if (!seen.has(number)) seen.set(number, now)
    await delay(LOOK_AGAIN_MS)
  }
  await arriving
  client.close()
  const waits = [...sent].map(([number, at]) => Math.max(0, (seen.get(number) ?? Number.NaN) - at))
  return { ...load, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99), listP50: quantile(lists, 0.5) }
}
