import { readFile } from 'node:fs/promises'
import { serveStatic } from '@hono/node-server/serve-static'
import { trpcServer } from '@hono/trpc-server'
import type { AnyRouter } from '@trpc/server'
import {
  actorOf,
  commandIdOf,
  createCookies,
  createSessions,
  guardApi,
  readSession,
  signActorToken,
  signInRoutes,
  workerFromClaims,
  type ActorTokenKey,
  type AppContext,
  type SessionEnv,
} from '@yiwang/identity'
import { localeOf } from '@yiwang/kernel'
import type { Logger } from '@yiwang/telemetry'
import { Hono, type MiddlewareHandler } from 'hono'
import { answerError } from './answer-error.ts'
import type { Checks } from './checks.ts'
import { httpBase, type Observers } from './http.ts'
import { limitBodies } from './limit-bodies.ts'
import { refuseAskedInAddress } from './refuse-asked-in-address.ts'
import type { Runtime } from './runtime.ts'

/** What an app for signed-in workers is made of, besides its runtime. */
export interface WorkerAppParts {
  readonly publicUrl: string
  readonly oidcIssuer: string
  readonly tokenKey: ActorTokenKey
  readonly router: AnyRouter
  /** folder of the built screens */
  readonly dist: string
  readonly context: Pick<AppContext, 'calendar' | 'vault' | 'subjectKeys' | 'errorSentences'>
  /** further routes for signed-in workers, e.g. live streams */
  readonly routes?: (signedIn: Hono<SessionEnv>, logger: Logger) => Hono<SessionEnv>
  /** procedures that take more than the longest form, e.g. a photo, and how many bytes */
  readonly bodyBytes?: Readonly<Record<string, number>>
  readonly observers: Observers
  /** the app's own lines of /readyz */
  readonly checks?: Checks
}

function contextMaker(runtime: Runtime, { tokenKey, context }: WorkerAppParts) {
  const { cell, app, ledger, pool, prisma, connection, clock, ids } = runtime
  return (principal: SessionEnv['Variables']['principal'], headers: Headers): AppContext => {
    const actor = actorOf(principal)
    return {
      cell,
      app,
      ledger,
      pool,
      prisma,
      connection,
      clock,
      ids,
      ...context,
      locale: localeOf(headers.get('accept-language')),
      commandId: commandIdOf(headers, ids),
      signActor: (request) => {
        if (actor === undefined) return Promise.reject(new Error('nobody is signed in'))
        return signActorToken(tokenKey, { ...request, actor })
      },
      ...(actor === undefined ? {} : { actor }),
    }
  }
}

function signInFor({ app, pool, clock }: Runtime, origin: string, parts: WorkerAppParts) {
  const sessions = createSessions({ pool, clock })
  const cookies = createCookies({ app, publicOrigin: origin })
  const routes = signInRoutes({
    issuer: parts.oidcIssuer,
    clientId: app,
    redirectUri: `${origin}/auth/callback`,
    sessions,
    cookies,
    pool,
    clock,
    principalOf: workerFromClaims,
    onError: (error) => {
      parts.observers.logger.warn({ error }, 'sign-in failed')
    },
  })
  return { routes, readSession: readSession(sessions, cookies) }
}

/** The longest form there is takes a fraction of it. */
const BODY_BYTES = 1024 * 1024

function limitsByProcedure(bodyBytes: Readonly<Record<string, number>> = {}): MiddlewareHandler {
  const limits = new Map(Object.entries(bodyBytes).map(([path, bytes]) => [`/trpc/${path}`, limitBodies(bytes)]))
  const ordinary = limitBodies(BODY_BYTES)
  return (c, next) => (limits.get(c.req.path) ?? ordinary)(c, next)
}

/** Console and dashboard: sign-in under /auth, procedures under /trpc, built screens for everything else. */
export function workerApp(runtime: Runtime, parts: WorkerAppParts): Hono<SessionEnv> {
  const { publicUrl, router, dist } = parts
  const { logger } = parts.observers
  const origin = new URL(publicUrl).origin
  const makeContext = contextMaker(runtime, parts)
  const signIn = signInFor(runtime, origin, parts)
  const server = new Hono<SessionEnv>()
    .route('/', httpBase(runtime, parts.observers, parts.checks))
    .use(signIn.readSession)
  server.onError(answerError(parts.context.errorSentences))
  server.use('/auth/*', limitBodies(BODY_BYTES))
  server.use('/trpc/*', limitsByProcedure(parts.bodyBytes))
  // answers may hold people's words and photos
  server.use('/trpc/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  server.route('/auth', signIn.routes)
  server.use('/trpc/*', guardApi([origin]), refuseAskedInAddress)
  server.use(
    '/trpc/*',
    trpcServer({
      router,
      // our screens ask one thing at a time; one address naming hundreds of procedures comes from somebody else
      allowBatching: false,
      allowMethodOverride: true,
      createContext: (_options, c) => ({ ...makeContext(c.get('principal'), c.req.raw.headers) }),
      // Refusals are answers; what nobody foresaw is answered without detail and told here.
      onError({ error, path }) {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        logger.error({ operation: path, error: error.cause ?? error }, 'procedure failed')
      },
    }),
  )
  parts.routes?.(server, logger)
  server.use('/assets/*', serveStatic({ root: dist, precompressed: false }))
  return server.get('*', async (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(await readFile(`${dist}/index.html`, 'utf8'))
  })
}
