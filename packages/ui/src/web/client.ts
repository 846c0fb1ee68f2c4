import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient, type TRPCLink } from '@trpc/client'
import type { AnyRouter } from '@trpc/server'
import { currentLocale } from './locale.ts'

/**
 * A typed client of an app's own procedures. Queries are posted too, so that nothing asked for stands in an address. A mutation called with `{ context: { commandId } }` may be sent again without
 * being recorded twice.
 */
export function createClient<Router extends AnyRouter>(): TRPCClient<Router> {
  const link: TRPCLink<AnyRouter> = httpLink({
    url: '/trpc',
    methodOverride: 'POST',
    headers: ({ op }) => ({
      'accept-language': currentLocale(),
      'x-command-id': typeof op.context.commandId === 'string' ? op.context.commandId : crypto.randomUUID(),
    }),
  })
  return createTRPCClient<Router>({ links: [link as unknown as TRPCLink<Router>] })
}

/** What went wrong, as a sentence a person can act on, and the field it is about. */
export interface Trouble {
  readonly sentence: string
  readonly code: string | undefined
  readonly field: string | undefined
  /** nobody answered: the line or the server is down */
  readonly offline: boolean
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Reads an error of the client; `fallback` is said when the server said nothing. */
export function troubleOf(error: unknown, fallback: string): Trouble {
  if (!(error instanceof TRPCClientError))
    return { sentence: fallback, code: undefined, field: undefined, offline: false }
  const data = error.data as Record<string, unknown> | null | undefined
  if (data === null || data === undefined)
    return { sentence: fallback, code: undefined, field: undefined, offline: true }
  return { sentence: error.message, code: text(data.domainCode), field: text(data.field), offline: false }
}
