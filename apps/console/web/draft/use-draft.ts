import type { SignedIn } from '@yiwang/ui/web'
import { useState } from 'react'
import { createDrafts } from './drafts.ts'

const drafts = createDrafts(globalThis.sessionStorage)

/** A form's draft: what was kept when the form appeared, and how to keep or forget it. */
export interface Draft<Values extends object> {
  readonly kept: Partial<Values>
  /** `presets`: what the form began with, which alone is no draft */
  keep(values: Values, presets?: Partial<Values>): void
  drop(): void
}

/**
 * Keeps a form's values while they are being written, over a reload, a lost line or an ended session.
 * @example const draft = useDraft<ReplyEntry>(`${matterId}/reply`)
 */
export function useDraft<Values extends object>(name: string): Draft<Values> {
  const [kept] = useState(() => (drafts.read(name) ?? {}) as Partial<Values>)
  return {
    kept,
    keep: (values, presets) => {
      drafts.keep(name, values, presets)
    },
    drop: () => {
      drafts.drop(name)
    },
  }
}

/** Drafts are one worker's; whoever signs in here next finds none. */
export function openDrafts({ unit, post, name }: SignedIn): void {
  drafts.openFor(`${unit}/${post}/${name}`)
}

/** Forgets every draft of this tab, for signing out. */
export function clearDrafts(): void {
  drafts.clear()
}
