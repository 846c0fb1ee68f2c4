import { readOidcEnvironment } from './env.ts'
import { startDevelopmentProvider } from './server.ts'

const { port, folder, apps } = readOidcEnvironment()
const running = await startDevelopmentProvider({ port, folder, apps })
process.stdout.write(`development sign-in at ${running.issuer}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void running.stop()
  })
}
