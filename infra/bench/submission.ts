import { CALLERS } from './baseline.ts'
import { createHttpClient, inParallel, type Answer, type HttpClient } from './http-client.ts'
import { readPageForm } from './page-form.ts'

const ACTION = '/tell'
const LONGEST_WAY = 12
const NARRATIVE = '小区东门的路灯坏了两个星期，晚上老人出门看不见台阶，请尽快派人来看看。'.repeat(6)

/** What a person answers, by field; whatever else a page asks is left as it is. */
const ANSWERS: Readonly<Record<string, string>> = {
  narrative: NARRATIVE,
  kind: 'help',
  address: '幸福小区东门',
  identity: 'anonymous',
}

/** Fills in the page's form; the last page sends, every other goes on. */
function filledIn({ body }: Answer): string {
  const { values, names } = readPageForm(body, ACTION)
  for (const [name, answer] of Object.entries(ANSWERS)) if (names.has(name)) values.set(name, answer)
  values.set('go', values.get('step') === 'check' ? 'send' : 'next')
  return values.toString()
}

const isLast = (form: string): boolean => new URLSearchParams(form).get('go') === 'send'

/** Goes from the home page through every question; answers the filled-in form of the last page. */
async function fillIn(client: HttpClient): Promise<string> {
  let form = filledIn(await client.ask('GET', '/'))
  for (let page = 0; page < LONGEST_WAY && !isLast(form); page += 1) {
    form = filledIn(await client.ask('POST', ACTION, form))
  }
  if (!isLast(form)) throw new Error('the questions do not end')
  return form
}

async function send(client: HttpClient, form: string): Promise<void> {
  const { status } = await client.ask('POST', ACTION, form)
  if (status !== 303) throw new Error(`a submission was answered ${status}`)
}

const perSecond = (count: number, startedAt: number): number => count / ((performance.now() - startedAt) / 1000)

async function withClient<T>(portal: string, work: (client: HttpClient) => Promise<T>): Promise<T> {
  const client = createHttpClient(portal, CALLERS)
  try {
    return await work(client)
  } finally {
    client.close()
  }
}

/** Forms of `count` people who have answered everything and have yet to send. */
export function fillInForms(portal: string, count: number): Promise<string[]> {
  return withClient(portal, (client) => inParallel({ count, callers: CALLERS }, () => fillIn(client)))
}

/** Sends `count` matters to a running portal from 32 people at once; answers acknowledged submissions per second. */
export async function measureSubmission(portal: string, count: number): Promise<number> {
  const forms = await fillInForms(portal, count)
  return withClient(portal, async (client) => {
    const startedAt = performance.now()
    await inParallel({ count, callers: CALLERS }, (index) => send(client, forms[index] ?? ''))
    return perSecond(count, startedAt)
  })
}

/** The real flow: home page, every question, sending; answers people served per second, 32 at once. */
export async function measureFlow(portal: string, count: number): Promise<number> {
  return withClient(portal, async (client) => {
    const startedAt = performance.now()
    await inParallel({ count, callers: CALLERS }, async () => send(client, await fillIn(client)))
    return perSecond(count, startedAt)
  })
}
