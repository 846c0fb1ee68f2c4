import { gzipSync } from 'node:zlib'

/** What a phone on a bad line has to fetch for one page, gzipped, in bytes. */
export interface PageWeight {
  readonly page: string
  readonly html: number
  readonly css: number
  /** what runs before anybody touches anything */
  readonly script: number
  readonly images: number
}

const KB = 1024

/** The promise of the portal: 30 kB of script, 170 kB of everything, 100 kB for what is fetched only when wanted. */
export const BUDGET = { script: 30 * KB, total: 170 * KB, island: 100 * KB } as const

export const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length

export const totalOf = ({ html, css, script, images }: PageWeight): number => html + css + script + images

export const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`

/** Every page that breaks the promise, named with its figure. */
export function overweight(pages: readonly PageWeight[], islands: Readonly<Record<string, number>>): string[] {
  const faults = pages.flatMap((page) => [
    ...(page.script > BUDGET.script
      ? [`${page.page}: ${inKb(page.script)} of JavaScript, at most ${inKb(BUDGET.script)}`]
      : []),
    ...(totalOf(page) > BUDGET.total
      ? [`${page.page}: ${inKb(totalOf(page))} in all, at most ${inKb(BUDGET.total)}`]
      : []),
  ])
  const heavy = Object.entries(islands).filter(([, bytes]) => bytes > BUDGET.island)
  return [...faults, ...heavy.map(([name, bytes]) => `${name}: ${inKb(bytes)}, at most ${inKb(BUDGET.island)}`)]
}
