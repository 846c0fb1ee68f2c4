import { inject } from 'vitest'

/** What the global set-up started once for all test files. */
export interface TestServers {
  /** superuser's connection to PostgreSQL */
  readonly adminUrl: string
  /** a migrated, empty database to clone from */
  readonly template: string
  /** path of nats-server; each test network runs one of its own */
  readonly natsProgram: string
}

declare module 'vitest' {
  interface ProvidedContext {
    yiwangServers: TestServers
  }
}

/** The servers of this test run. */
export function testServers(): TestServers {
  return inject('yiwangServers')
}
