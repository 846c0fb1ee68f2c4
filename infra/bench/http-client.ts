import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location?: string | undefined
}

/** Plain HTTP over connections kept open: the client must cost less than what it measures. */
export function createHttpClient(base: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    ask: (method: string, path: string, body?: string): Promise<Answer> =>
      new Promise((resolve, reject) => {
        const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
        const sent = request(`${base}${path}`, { method, agent, headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString(),
              location: response.headers.location,
            }),
          )
        })
        sent.once('error', reject).end(body)
      }),
    close: () => agent.destroy(),
  }
}

export type HttpClient = ReturnType<typeof createHttpClient>

/** Does the work `count` times with so many callers, each waiting for its answer. */
export async function inParallel<T>(
  { count, callers }: { readonly count: number; readonly callers: number },
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = []
  let begun = 0
  const caller = async (): Promise<void> => {
    while (begun < count) {
      const index = begun
      begun += 1
      results[index] = await work(index)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return results
}
