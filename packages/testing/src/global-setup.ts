import { createTemplate } from '@yiwang/database/migrate'
import type { TestProject } from 'vitest/node'
import { removeTestNats } from './nats-server.ts'
import type { TestServers } from './servers.ts'

/** How to get the real parts; `infra` knows, and passes it in so that no package needs `infra`. */
export interface ServerStarters {
  startPostgres(): Promise<{ readonly adminUrl: string; stop(): Promise<void> }>
  natsProgram(): Promise<string>
}

const TEMPLATE = 'yiwang_test_template'

/** Starts PostgreSQL once, migrates the template every test database is cloned from, and finds nats-server. */
export async function startTestServers({
  startPostgres,
  natsProgram,
}: ServerStarters): Promise<TestServers & { stop(): Promise<void> }> {
  const program = await natsProgram()
  const postgres = await startPostgres()
  try {
    await createTemplate(postgres.adminUrl, TEMPLATE)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  const { adminUrl } = postgres
  return {
    adminUrl,
    template: TEMPLATE,
    natsProgram: program,
    async stop() {
      removeTestNats({ adminUrl })
      await postgres.stop()
    },
  }
}

/** A Vitest global set-up made of these starters. */
export function globalSetup(starters: ServerStarters): (project: TestProject) => Promise<() => Promise<void>> {
  return async (project) => {
    const { stop, ...servers } = await startTestServers(starters)
    project.provide('yiwangServers', servers)
    return stop
  }
}
