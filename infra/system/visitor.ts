import { randomUUID } from 'node:crypto'

/** A page where following redirects ended. */
export interface Landed {
  readonly url: string
  readonly status: number
  readonly text: string
}

/** Someone with a browser's cookies and nothing else of it. */
export interface Visitor {
  /** one request; follows nothing */
  go(url: string, init?: RequestInit): Promise<Response>
  /** posts a form or asks for a page, then follows to where it leads */
  browse(url: string, form?: Readonly<Record<string, string>> | FormData): Promise<Landed>
  /** a procedure of an app's own API */
  ask(app: string, procedure: string, input: unknown): Promise<unknown>
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

export function createVisitor(): Visitor {
  const jar = new Map<string, string>()

  async function go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...Object.fromEntries(new Headers(init.headers)), cookie }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    keepCookies(jar, response)
    return response
  }

  return {
    go,
    async browse(url, form) {
      const body = form === undefined || form instanceof FormData ? form : new URLSearchParams(form)
      let at = url
      // a form comes from a page of the same place, as any browser says
      const { origin } = new URL(url)
      let response = await go(url, body === undefined ? {} : { method: 'POST', body, headers: { origin } })
      for (let to = response.headers.get('location'); to !== null; to = response.headers.get('location')) {
        at = new URL(to, at).href
        response = await go(at)
      }
      return { url: at, status: response.status, text: await response.text() }
    },
    async ask(app, procedure, input) {
      const headers = { 'content-type': 'application/json', 'x-command-id': randomUUID() }
      const response = await go(`${app}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
      const answer = (await response.json()) as { result?: { data: unknown }; error?: { message: string } }
      if (answer.result === undefined) throw new Error(`${procedure}: ${answer.error?.message}`)
      return answer.result.data
    },
  }
}

/** A worker of the demo county, signed in on an app through the development provider. */
export async function worker(app: string, sub: string): Promise<Visitor> {
  const visitor = createVisitor()
  const page = await visitor.browse(`${app}/auth/sign-in?to=/healthz`)
  const landed = await visitor.browse(`${page.url}/account`, { account: sub })
  if (landed.status !== 200)
    throw new Error(`${sub} was not signed in: ${landed.status} at ${new URL(landed.url).pathname}`)
  return visitor
}
