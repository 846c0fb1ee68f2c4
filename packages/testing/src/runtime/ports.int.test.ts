import { listen, type Listening } from '@yiwang/runtime'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../nats-server.ts'

const app = new Hono()
  .get('/', (c) => c.text('page'))
  .get('/healthz', (c) => c.text('alive'))
  .get('/readyz', (c) => c.text('position 12'))
  .get('/metrics', (c) => c.text('boxes_total 3'))

const servers: Listening[] = []
const ports = { public: 0, operators: 0, all: 0 }

beforeAll(async () => {
  for (const audience of ['public', 'operators', 'all'] as const) {
    ports[audience] = await freePort()
    servers.push(listen(app, ports[audience], audience))
  }
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
})

it.each([
  ['public', { '/': 200, '/healthz': 200, '/readyz': 404, '/metrics': 404, '/%6Detrics': 404 }],
  ['operators', { '/': 404, '/healthz': 200, '/readyz': 200, '/metrics': 200 }],
  ['all', { '/': 200, '/healthz': 200, '/readyz': 200, '/metrics': 200 }],
] as const)('the port for %s answers what is meant for it', async (audience, expected) => {
  const statuses = await Promise.all(
    Object.keys(expected).map(async (path) => {
      const { status } = await fetch(`http://127.0.0.1:${ports[audience]}${path}?x=1`)
      return [path, status] as const
    }),
  )
  expect(Object.fromEntries(statuses)).toEqual(expected)
})
