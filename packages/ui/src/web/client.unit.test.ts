import { initTRPC } from '@trpc/server'
import { afterEach, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'

const t = initTRPC.create()
const input = (typed: unknown) => typed as { readonly receiptNumber: string }
const desk = t.router({
  find: t.procedure.input(input).query(() => null),
  say: t.procedure.input(input).mutation(() => null),
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('writes nothing that is asked for into an address', async () => {
  const asked: Request[] = []
  vi.stubGlobal('localStorage', { getItem: () => null })
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(new Request(new URL(url, 'http://console.test'), init))
    return Promise.resolve(Response.json({ result: { data: null } }))
  })
  const typed = { receiptNumber: 'YW2611237KQ29XMDZ' }
  const api = createClient<typeof desk>()
  await api.find.query(typed)
  await api.say.mutate(typed)
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST http://console.test/trpc/find',
    'POST http://console.test/trpc/say',
  ])
  expect(await Promise.all(asked.map((request) => request.json()))).toEqual([typed, typed])
})
