import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { systemClock } from '@yiwang/kernel'
import { Hono } from 'hono'
import { readAccounts } from './accounts.ts'
import { interactionRoutes } from './interactions.ts'
import { createPhoneSignIn } from './phone-sign-in.ts'
import { readProviderKeys } from './provider-keys.ts'
import { createProvider } from './provider.ts'

const LOOPBACK = '127.0.0.1'

interface DevelopmentProviderOptions {
  readonly port: number
  /** folder of its keys and of `accounts.json` */
  readonly folder: string
  /** addresses people open, by client id */
  readonly apps: Readonly<Record<string, string>>
}

export interface RunningProvider {
  readonly issuer: string
  stop(): Promise<void>
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
}

/** Starts the development provider on the loopback address only; accounts are read anew at each sign-in. */
export async function startDevelopmentProvider({
  port,
  folder,
  apps,
}: DevelopmentProviderOptions): Promise<RunningProvider> {
  const issuer = `http://localhost:${port}`
  const keys = readProviderKeys(folder)
  const accounts = () => readAccounts(folder)
  const phones = createPhoneSignIn(keys.subjectKey, systemClock)
  const provider = createProvider({ issuer, apps, keys, phones, accounts })
  const pages = getRequestListener(
    new Hono()
      .get('/healthz', (c) => c.text('ok'))
      .route('/interaction', interactionRoutes({ provider, phones, accounts, home: apps['portal'] ?? issuer })).fetch,
  )
  const callback = provider.callback()
  const server = createServer((request, response) => {
    const isOurs = /^\/(interaction\/|healthz$)/.test(request.url ?? '')
    void (isOurs ? pages(request, response) : callback(request, response))
  })
  await listen(server, port)
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
