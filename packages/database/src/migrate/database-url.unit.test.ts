import { expect, it } from 'vitest'
import { databaseUrl } from './database-url.ts'

it('changes database and login, keeps the rest', () => {
  const server = 'postgres://admin:old@127.0.0.1:4610/postgres?application_name=x'
  expect(databaseUrl(server, 'yiwang_portal')).toBe(
    'postgres://admin:old@127.0.0.1:4610/yiwang_portal?application_name=x',
  )
  const url = new URL(databaseUrl(server, 'yiwang_portal', { role: 'portal_app', password: 'a/b@c:d' }))
  expect([url.username, decodeURIComponent(url.password)]).toEqual(['portal_app', 'a/b@c:d'])
})
