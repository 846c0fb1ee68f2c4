import { readFile } from 'node:fs/promises'
import { renderToStaticMarkup } from 'react-dom/server'
import { z } from 'zod'
import { stylesheet } from '../views/styles.ts'
import { gzipped, inKb, overweight, totalOf, type PageWeight } from './budget.ts'
import { submissionPages } from './pages.tsx'

const ENTRY = 'src/browser/enhance.ts'
const dist = new URL('../../dist/', import.meta.url)
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]), isDynamicEntry: z.boolean().default(false) }),
)

const manifest = manifestSchema.parse(JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')))

/** A built script with everything it imports at once, by name. */
function filesOf(name: string): string[] {
  const chunk = manifest[name]
  return chunk === undefined ? [] : [chunk.file, ...chunk.imports.flatMap(filesOf)]
}

async function weightOf(name: string): Promise<number> {
  const files = [...new Set(filesOf(name))]
  const sizes = await Promise.all(files.map(async (file) => gzipped(await readFile(new URL(file, dist)))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function islands(): Promise<Record<string, number>> {
  const names = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry === true)
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await weightOf(name)] as const)))
}

async function pages(): Promise<PageWeight[]> {
  const script = await weightOf(ENTRY)
  const css = gzipped(stylesheet)
  const assets = { css: '/assets/000000000000.css', script: '/assets/enhance-00000000.js' }
  return (await submissionPages(assets)).map(({ name, view, images }) => ({
    page: name,
    html: gzipped(`<!doctype html>${renderToStaticMarkup(view)}`),
    css,
    script,
    images: images.reduce((sum, image) => sum + gzipped(image), 0),
  }))
}

const [weighed, wanted] = await Promise.all([pages(), islands()])
for (const page of weighed) {
  const { html, css, script, images } = page
  const parts = `HTML ${inKb(html)} · CSS ${inKb(css)} · JS ${inKb(script)} · images ${inKb(images)}`
  process.stdout.write(`${page.page.padEnd(14)} ${inKb(totalOf(page)).padStart(9)}   ${parts}\n`)
}
for (const [name, bytes] of Object.entries(wanted)) process.stdout.write(`${name}: ${inKb(bytes)} when wanted\n`)
const faults = overweight(weighed, wanted)
for (const fault of faults) process.stderr.write(`too heavy: ${fault}\n`)
if (faults.length > 0) process.exitCode = 1
