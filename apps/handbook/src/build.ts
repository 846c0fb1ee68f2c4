import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { eventCatalogue } from './catalogue.ts'
import { allEvents } from './events.ts'
import { renderPage } from './page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

async function write(path: string, markdown: string): Promise<void> {
  const target = join(dist, path.replace(/\.md$/, '.html'))
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, renderPage(markdown, path.split('/').length - 1))
}

for await (const path of glob('**/*.md', { cwd: join(root, 'content') })) {
  await write(path, await readFile(join(root, 'content', path), 'utf8'))
}
await write('events.md', eventCatalogue(allEvents))
await cp(join(root, 'content', 'pictures'), join(dist, 'pictures'), { recursive: true })
