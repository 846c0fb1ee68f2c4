import { speaksOfDanger } from '@yiwang/intake/contracts'
import type { CaseText } from './api.ts'

/** The boxes in which a person says what it is about; the rest is talk, questions and answers. */
export const STORY_PARTS = ['request', 'addition'] as const satisfies ReadonlyArray<CaseText['part']>

const PARTS: readonly string[] = STORY_PARTS

/** The person's story among a matter's texts, in their order. */
export const storyIn = <Text extends { readonly part: string }>(texts: readonly Text[]): Text[] =>
  texts.filter(({ part }) => PARTS.includes(part))

/** Whether the story speaks of danger to life. */
export const tellsOfDanger = (texts: readonly Pick<CaseText, 'part' | 'title' | 'body'>[]): boolean =>
  storyIn(texts).some(({ title, body }) => speaksOfDanger(`${title ?? ''} ${body}`))

/** Titles are often the cut opening of the story, which then says nothing new. */
export function repeats(body: string, title: string): boolean {
  return body.trimStart().startsWith(title.replace(/…$/u, '').trim())
}

/** A text under its title, unless that only repeats how it begins. */
export const underTitle = ({ title, body }: Pick<CaseText, 'title' | 'body'>): string =>
  title === null || repeats(body, title) ? body : `${title}\n${body}`
