import { useEffect } from 'react'
import { useDraft } from '../draft/use-draft.ts'
import { keptItems, type EvidenceItem } from '../evidence/items.ts'
import { useEvidence, type Evidence } from '../evidence/use-evidence.ts'
import { api } from '../trpc.ts'

/** Files already sealed at the server for a taking in that has not been sent, its id, and the secret it would be kept under. */
interface BroughtFiles {
  readonly commandId: string
  readonly receiptSecret: string
  readonly files: readonly Pick<EvidenceItem, 'key' | 'name' | 'size' | 'fate'>[]
}

type Sending = Pick<BroughtFiles, 'commandId' | 'receiptSecret'>

/** What was brought before a reload, or before the session ended. */
export const useBroughtDraft = () => useDraft<BroughtFiles>('window/files')

/** Photos and papers of whoever stands at the window; they outlast a reload as the words do. */
export function useBroughtFiles(
  { commandId, receiptSecret }: Sending,
  draft: ReturnType<typeof useBroughtDraft>,
): Evidence {
  const begun = draft.kept.files ?? []
  const brought = useEvidence({
    commandId,
    begun: begun.map((file) => ({ ...file, picture: undefined })),
    keep: (form, sending) => api.intake.keepFile.mutate(form, sending),
  })
  const { items } = brought
  useEffect(() => {
    const files = keptItems(items).map(({ key, name, size, fate }) => ({ key, name, size, fate }))
    if (files.length === 0) draft.drop()
    else draft.keep({ commandId, receiptSecret, files })
  }, [items])
  return brought
}
