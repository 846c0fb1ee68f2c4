import { record, type Response } from './metrics.ts'

interface Params {
  readonly redirects?: number
  readonly headers?: Readonly<Record<string, string>>
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

const TIMEOUT_MS = 60_000

async function answerTo(request: Request): Promise<Omit<Response, 'timings'>> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    return { status: answer.status, body: await answer.text(), headers: Object.fromEntries(answer.headers) }
  } catch (error) {
    const isLost = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
    if (!isLost) throw error
    // k6 reports a failed connection as status 0
    return { status: 0, body: '', headers: {} }
  }
}

async function send(request: Request): Promise<Response> {
  const startedAt = performance.now()
  const answer = await answerTo(request)
  const response = { ...answer, timings: { duration: performance.now() - startedAt } }
  record.request(response)
  return response
}

type Body = string | Readonly<Record<string, string>> | null

/** k6's `http.asyncRequest`; objects are sent as a form. Only this machine may be the target. */
async function asyncRequest(method: string, url: string, ...rest: [body?: Body, params?: Params]): Promise<Response> {
  const [body, params] = rest
  if (!LOOPBACK.has(new URL(url).hostname))
    throw new Error(`load tests only run against this machine, not ${new URL(url).hostname}`)
  const payload =
    body === undefined || body === null || typeof body === 'string' ? body : new URLSearchParams({ ...body })
  return await send(
    new Request(url, {
      method,
      redirect: params?.redirects === 0 ? 'manual' : 'follow',
      headers: { ...params?.headers },
      ...(payload === undefined ? {} : { body: payload }),
    }),
  )
}

export default { asyncRequest }
