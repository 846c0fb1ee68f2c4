import { ATTACHMENTS_MAX } from '@yiwang/intake/contracts'

/** A file chosen for a note or reply: on its way, kept at the server, or refused in words. */
export interface EvidenceItem {
  readonly key: string
  readonly name: string
  /** in bytes */
  readonly size: number
  /** address of the picture on this page only; undefined for papers */
  readonly picture: string | undefined
  readonly fate: { readonly fileId: string } | { readonly refused: string } | 'sending'
}

export type Fate = EvidenceItem['fate']

/** The list with what became of one file. */
export const settled = (items: readonly EvidenceItem[], key: string, fate: Fate): EvidenceItem[] =>
  items.map((item) => (item.key === key ? { ...item, fate } : item))

export const without = (items: readonly EvidenceItem[], key: string): EvidenceItem[] =>
  items.filter((item) => item.key !== key)

export const isRefused = ({ fate }: EvidenceItem): boolean => typeof fate === 'object' && 'refused' in fate

/** How many more may be added; refused ones do not count. */
export const roomLeft = (items: readonly EvidenceItem[]): number =>
  Math.max(0, ATTACHMENTS_MAX - items.filter((item) => !isRefused(item)).length)

/** Files that are kept, in the order they were chosen: what will be shown. */
export function keptItems(
  items: readonly EvidenceItem[],
): (EvidenceItem & { readonly fate: { readonly fileId: string } })[] {
  return items.filter(
    (item): item is EvidenceItem & { fate: { fileId: string } } =>
      typeof item.fate === 'object' && 'fileId' in item.fate,
  )
}

/** About how large, in words of any language. */
export function sizeOf(bytes: number): string {
  const kib = Math.max(1, Math.round(bytes / 1024))
  return kib < 1024 ? `${kib} KB` : `${(kib / 1024).toFixed(1)} MB`
}
