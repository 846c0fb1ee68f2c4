import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { stylesheet } from '../views/styles.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const FILE = /^[\w-]+\.js$/

interface Built {
  readonly css: string
  readonly script?: string
}

/** Where the built script and the style sheet are found; without a build the portal runs without its script. */
export async function locateAssets(dist: URL): Promise<Built> {
  const css = `/assets/${createHash('sha256').update(stylesheet).digest('base64url').slice(0, 12)}.css`
  const manifest = await readFile(new URL('.vite/manifest.json', dist), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}'
      throw error
    },
  )
  const entries = JSON.parse(manifest) as Record<string, { file: string }>
  const script = entries['src/browser/enhance.ts']?.file
  return script === undefined ? { css } : { css, script: `/${script}` }
}

/** Serves the style sheet and the built scripts, both under names that change with their content. */
export function assetRoutes(css: string, dist: URL): Hono {
  return new Hono().get('/assets/:file', async (c) => {
    const file = c.req.param('file')
    if (`/assets/${file}` === css)
      return c.body(stylesheet, 200, { 'content-type': 'text/css', 'cache-control': FOREVER })
    if (!FILE.test(file)) return c.notFound()
    const script = await readFile(new URL(`assets/${file}`, dist)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (script === undefined) return c.notFound()
    return c.body(new Uint8Array(script), 200, { 'content-type': 'text/javascript', 'cache-control': FOREVER })
  })
}
