import type { Evidence } from '../events.ts'

/** What a command shows for itself, as it stands in its event; nothing where there is none. */
export function evidenceOf({ attachments }: { readonly attachments?: Evidence }): { attachments?: Evidence } {
  return attachments === undefined || attachments.length === 0 ? {} : { attachments }
}
