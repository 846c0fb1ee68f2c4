import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseUrl } from '@yiwang/database/migrate'
import { Client } from 'pg'
import { childEnvironment } from '../env.ts'
import { findProgram, run } from '../local/programs.ts'
import { SAMPLE_BYTES } from './sample.ts'

/** Callers of baseline, ledger and portal alike. */
export const CALLERS = 32

/** Single-row commits against the same server; what everything durable is divided by. */
export interface Baseline {
  /** which program did it */
  readonly label: string
  /** commits per second over about so many seconds */
  measure(seconds: number): Promise<number>
}

const DATABASE = 'yiwang_bench'
const INSERT = `INSERT INTO bench_rows (payload) VALUES`

async function prepareTable(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${DATABASE}`)
  await admin.end()
  const client = new Client({ connectionString: databaseUrl(adminUrl, DATABASE) })
  await client.connect()
  await client.query(
    `CREATE TABLE bench_rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload bytea NOT NULL,
                              at timestamptz NOT NULL DEFAULT now())`,
  )
  await client.end()
}

function withPgbench(program: string, adminUrl: string, folder: string): Baseline {
  const { hostname, port, username, password } = new URL(adminUrl)
  const script = join(folder, 'insert.sql')
  writeFileSync(script, `${INSERT} ('\\x${'ab'.repeat(SAMPLE_BYTES)}'::bytea);\n`)
  const place = ['-h', hostname, '-p', port, '-U', username]
  const shape = ['-n', '-M', 'prepared', '-c', String(CALLERS), '-j', '2', '-f', script]
  return {
    label: 'pgbench -n -M prepared -c 32 -j 2',
    async measure(seconds) {
      const command = [program, ...shape, '-T', String(seconds), ...place, DATABASE]
      const { ok, output } = await run(command, { env: childEnvironment({ PGPASSWORD: password }) })
      const rate = Number(/tps = ([\d.]+)/.exec(output)?.[1])
      if (!ok || !(rate > 0)) throw new Error(`pgbench: ${output.trim().split('\n').at(-1)}`)
      return rate
    },
  }
}

function withNode(adminUrl: string): Baseline {
  const payload = Buffer.alloc(SAMPLE_BYTES, 0xab)
  const query = { name: 'insert', text: `${INSERT} ($1)`, values: [payload] }
  return {
    label: 'Node pg, 32 connections (no pgbench on PATH)',
    async measure(seconds) {
      const clients = Array.from({ length: CALLERS }, () => new Client(databaseUrl(adminUrl, DATABASE)))
      await Promise.all(clients.map((client) => client.connect()))
      const startedAt = performance.now()
      let commits = 0
      const commit = async (client: Client): Promise<void> => {
        while (performance.now() - startedAt < seconds * 1000) {
          await client.query(query)
          commits += 1
        }
      }
      await Promise.all(clients.map(commit))
      const rate = commits / ((performance.now() - startedAt) / 1000)
      await Promise.all(clients.map((client) => client.end()))
      return rate
    },
  }
}

/** The baseline of this machine: pgbench where there is one, else the same commits from Node. */
export async function openBaseline(adminUrl: string, folder: string): Promise<Baseline> {
  await prepareTable(adminUrl)
  const pgbench = findProgram('pgbench')
  return pgbench === undefined ? withNode(adminUrl) : withPgbench(pgbench, adminUrl, folder)
}
