import { useMutation, useQueryClient } from '@tanstack/react-query'
import { troubleOf, useCommandId, type Trouble } from '@yiwang/ui/web'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from './live/use-live.ts'

/** Something a worker does: sent again under the same id until it succeeded, so that it is recorded once. */
export interface Act<Input, Output> {
  /** of what is sent next; things kept for it beforehand go under the same id */
  readonly commandId: string
  readonly isBusy: boolean
  readonly done: Output | undefined
  readonly trouble: Trouble | undefined
  run(input: Input): void
  reset(): void
}

interface Sending {
  readonly context: { readonly commandId: string }
}

/**
 * A command with its id, its trouble in words, and fresh lists afterwards; `onDone` forgets a draft, `begun` is the id it was
 * begun under.
 * @example const sign = useAct((input: { matterId: string }, sending) => api.casework.sign.mutate(input, sending))
 */
export function useAct<Input, Output>(
  send: (input: Input, sending: Sending) => Promise<Output>,
  onDone?: () => void,
  begun?: string,
): Act<Input, Output> {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [commandId, renew] = useCommandId(begun)
  const mutation = useMutation({
    mutationFn: (input: Input) => send(input, { context: { commandId } }),
    onSuccess: () => {
      renew()
      onDone?.()
      void client.invalidateQueries({ queryKey: [LIVE] })
    },
  })
  const { error } = mutation
  const trouble = useMemo(() => {
    if (error === null) return undefined
    const said = troubleOf(error, t('errors.unexpected'))
    return said.offline ? { ...said, sentence: t('errors.offline') } : said
  }, [error, t])
  return {
    commandId,
    isBusy: mutation.isPending,
    done: mutation.data,
    trouble,
    run: (input) => {
      mutation.mutate(input)
    },
    reset: () => {
      mutation.reset()
    },
  }
}
