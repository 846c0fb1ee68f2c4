import { defineConfig } from 'vitest/config'

// Starts one PostgreSQL for all files of a project that needs it, and finds nats-server.
const network = ['./infra/test/global-setup.ts']
const outside = ['**/node_modules/**', '**/dist/**', '**/.yiwang/**', '**/generated/**']
const SECOND = 1000

export default defineConfig({
  test: {
    setupFiles: ['./infra/test/fail-on-console-error.ts'],
    exclude: outside,
    projects: [
      { test: { name: 'unit', include: ['**/*.unit.test.{ts,tsx}'] } },
      {
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          globalSetup: network,
          testTimeout: 30 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          globalSetup: network,
          testTimeout: 180 * SECOND,
          hookTimeout: 120 * SECOND,
          fileParallelism: false,
        },
      },
    ],
  },
})
