import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { temporaryState } from './temporary-state.ts'

let state: ReturnType<typeof temporaryState>
beforeEach(() => {
  state = temporaryState()
})
afterEach(() => state.remove())

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

function processesOf(stateDir: string): string {
  return spawnSync('pgrep', ['-af', `${stateDir}/postgres`], { encoding: 'utf8' }).stdout
}

describe('the project’s own PostgreSQL', () => {
  it('keeps its data over a stop and over a power cut, and leaves no process', async () => {
    const first = await startPostgres({ stateDir: state.stateDir, port: 0 })
    await query(first.adminUrl, 'CREATE TABLE kept (n int)')
    await query(first.adminUrl, 'INSERT INTO kept VALUES (1)')
    await first.stop()
    expect(processesOf(state.stateDir)).toBe('')

    const second = await startPostgres({ stateDir: state.stateDir, port: 0 })
    await query(second.adminUrl, 'INSERT INTO kept VALUES (2)')
    await second.kill()

    const third = await startPostgres({ stateDir: state.stateDir, port: 0 })
    expect(await query(third.adminUrl, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
    await third.stop()
    expect(processesOf(state.stateDir)).toBe('')
  })

  it('is durable, on loopback, and asks for a password only its owner can read', async () => {
    const postgres = await startPostgres({ stateDir: state.stateDir, port: 0 })
    const settings = await query(
      postgres.adminUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'data_checksums') ORDER BY name`,
    )
    expect(settings).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'synchronous_commit', setting: 'on' },
    ])
    const wrong = postgres.adminUrl.replace(/:[^:@]+@/, ':wrong@')
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(state.stateDir, 'keys', 'postgres.secret')).mode & 0o077).toBe(0)
    await postgres.stop()
  })

  it('logs neither statements nor rows when they fail', async () => {
    const postgres = await startPostgres({ stateDir: state.stateDir, port: 0 })
    await query(postgres.adminUrl, 'CREATE TABLE phones (phone text PRIMARY KEY)')
    await query(postgres.adminUrl, `INSERT INTO phones VALUES ('13800000000')`)
    await expect(query(postgres.adminUrl, `INSERT INTO phones VALUES ('13800000000')`)).rejects.toThrow('duplicate')
    await postgres.stop()
    const log = readFileSync(join(state.stateDir, 'logs', 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('13800000000')
  })

  it('says in one line who holds its port', async () => {
    const port = await findFreePort()
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server))
    })
    const attempt = startPostgres({ stateDir: state.stateDir, port })
    await expect(attempt).rejects.toThrow(`端口 ${port}（PostgreSQL）已被占用`)
    await expect(attempt).rejects.toThrow(`pid ${process.pid}`)
    await new Promise((resolve) => other.close(resolve))
  })
})
