import type { RecordedEvent } from '@yiwang/kernel'
import type { Page } from './reader.ts'

/** The page without what nobody should listen to. */
export function heardOf(page: Page, hears: ((event: RecordedEvent) => boolean) | undefined): Page {
  if (hears === undefined) return page
  const events = page.events.filter(hears)
  return { ...page, events, unheard: page.events.length - events.length }
}
