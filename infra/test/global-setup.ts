import { globalSetup } from '@yiwang/testing'
import { readEnvironment } from '../env.ts'
import { natsProgram } from '../local/nats-program.ts'
import { startPostgres } from '../local/postgres.ts'
import { openState } from '../local/state.ts'
import { temporaryState } from '../local/temporary-state.ts'

/** One PostgreSQL for all test files, on a state folder of its own; each test network starts its own nats-server. */
export default globalSetup({
  async startPostgres() {
    const { stateDir, remove } = temporaryState()
    const { adminUrl, stop } = await startPostgres({ stateDir, port: 0 })
    return {
      adminUrl,
      async stop() {
        await stop()
        remove()
      },
    }
  },
  natsProgram: () => natsProgram(openState(readEnvironment().stateDir).tools),
})
