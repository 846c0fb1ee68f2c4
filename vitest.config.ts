import { defineConfig } from 'vitest/config'

// Starts one PostgreSQL for all files of a project that needs it.
const network = ['./infra/test/global-setup.ts']
const outside = ['**/node_modules/**', '**/dist/**', '**/.yiwang/**', '**/generated/**']
const SECOND = 1000
// Projects follow one another: browser tests measure what a person waits for, on a machine not busy with other tests.
const turn = (groupOrder: number) => ({ sequence: { groupOrder } })

export default defineConfig({
  test: {
    setupFiles: ['./infra/test/fail-on-console-error.ts'],
    exclude: outside,
    projects: [
      { test: { name: 'unit', ...turn(1), include: ['**/*.unit.test.{ts,tsx}'], testTimeout: 30 * SECOND } },
      {
        test: {
          name: 'int',
          ...turn(2),
          include: ['**/*.int.test.ts'],
          globalSetup: network,
          testTimeout: 30 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        test: {
          name: 'e2e',
          ...turn(3),
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
