import { Agent, request } from 'node:http'
import { CALLERS } from './baseline.ts'

interface Answer {
  readonly status: number
  readonly body: string
}

const FORM = {
  step: 'check',
  go: 'send',
  kind: 'help',
  address: '',
  identity: 'anonymous',
  name: '',
  phone: '',
  files: '',
}
const NARRATIVE = '小区东门的路灯坏了两个星期，晚上老人出门看不见台阶，请尽快派人来看看。'.repeat(6)

/** Plain HTTP over connections kept open: the client must cost less than what it measures. */
function createClient(portal: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS })
  return {
    ask: (method: string, path: string, body?: string): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
        const sent = request(`${portal}${path}`, { method, agent, headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          )
        })
        sent.once('error', reject).end(body)
      }),
    close: () => agent.destroy(),
  }
}

async function inParallel<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let begun = 0
  const caller = async (): Promise<void> => {
    while (begun < count) {
      const index = begun
      begun += 1
      results[index] = await work(index)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return results
}

/**
 * Submits `count` matters to a running portal from 32 people at once; answers acknowledged submissions per second. The
 * pages that give each its form are fetched before and not counted.
 */
export async function measureSubmission(portal: string, count: number): Promise<number> {
  const client = createClient(portal)
  try {
    const bodies = await inParallel(count, async () => {
      const { body } = await client.ask('GET', '/')
      const formId = /name="formId" value="([^"]+)"/.exec(body)?.[1]
      if (formId === undefined) throw new Error('the home page carries no form id')
      return new URLSearchParams({ ...FORM, formId, narrative: NARRATIVE }).toString()
    })
    const startedAt = performance.now()
    const answers = await inParallel(count, (index) => client.ask('POST', '/tell', bodies[index]))
    const seconds = (performance.now() - startedAt) / 1000
    const refused = answers.filter(({ status }) => status !== 303)
    if (refused.length > 0) throw new Error(`${refused.length} of ${count} submissions answered ${refused[0]?.status}`)
    return count / seconds
  } finally {
    client.close()
  }
}
