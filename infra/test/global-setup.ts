import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { globalSetup } from '@yiwang/testing'
import { natsProgram } from '../local/nats-program.ts'
import { erasePostgres, startPostgres } from '../local/postgres.ts'
import { openState } from '../local/state.ts'

// A state folder of the run's own, so that tests never touch a developer's data.
const stateDir = mkdtempSync(join(tmpdir(), 'yiwang-test-'))

/** One PostgreSQL for all test files; each test network starts its own nats-server. */
export default globalSetup({
  async startPostgres() {
    const { adminUrl, stop } = await startPostgres({ stateDir, port: 0 })
    return {
      adminUrl,
      async stop() {
        await stop()
        erasePostgres(stateDir)
        rmSync(stateDir, { recursive: true, force: true })
      },
    }
  },
  natsProgram: () => natsProgram(openState(stateDir).tools),
})
