import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'

/** Codes that the same question would meet again at once. */
const LASTING = new Set([
  'sign_in_required',
  'not_permitted',
  'case_not_found',
  'input_invalid',
  'nothing_to_ask',
  'handler_may_not_call_back',
])

const codeOf = (error: unknown): string | undefined => troubleOf(error, '').code

/** Questions and commands of the screens; whichever learns that the session is over, the whole page hears of it. */
export function createQueries(): QueryClient {
  const noticeSession = (error: unknown): void => {
    if (codeOf(error) === 'sign_in_required') void client.invalidateQueries({ queryKey: ['session'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSession }),
    mutationCache: new MutationCache({ onError: noticeSession }),
    defaultOptions: {
      queries: { retry: (count, error) => count < 2 && !LASTING.has(codeOf(error) ?? ''), networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
