import type { Past } from '@yiwang/casework/contracts'

/** A case as far as its past is told. */
export interface PastCase {
  readonly past: Past | null
  readonly kind: string
  readonly state: string
  readonly unitName: string | null
  readonly category: string | null
  readonly repliedAt: string | null
}

/** A message with what stands in it. */
export type Said = readonly [key: string, values?: Readonly<Record<string, string>>]

/** How a matter of the past ended, as its record says, and when. */
export function pastState({ past, repliedAt }: Pick<PastCase, 'past' | 'repliedAt'>): {
  readonly key: 'past.closed' | 'past.replied' | 'past.unanswered'
  readonly at?: string
} {
  if (past?.closedAt !== undefined) return { key: 'past.closed', at: past.closedAt }
  return repliedAt === null ? { key: 'past.unanswered' } : { key: 'past.replied', at: repliedAt }
}

/** The kind a record names; one read out of the title is called a guess, and help, which stands for none, is not one. */
export function pastKind({ past, kind }: PastCase, titleOf: (kind: string) => string): Said | string {
  if (past?.kind !== undefined) return titleOf(past.kind)
  if (past?.kindWritten !== undefined) return past.kindWritten
  return kind === 'help' ? ['past.unknown'] : ['past.guessed', { what: titleOf(kind) }]
}

/** The unit a record names; one found by words of the catalogue is called a guess, and the hotline, which takes the rest, is not one. */
export function pastUnit({ past, unitName, category }: PastCase): Said | string {
  if (past?.unitWritten !== undefined) return past.unitWritten
  return unitName === null || category === null ? ['past.unknown'] : ['past.guessed', { what: unitName }]
}
