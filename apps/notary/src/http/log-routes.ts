import {
  entryBundle,
  findHead,
  parseTilePath,
  readNodes,
  sha256,
  tileBytes,
  tileWidthAt,
  verifierKeyOf,
  AuditError,
  type NoteVerifier,
  type Tile,
} from '@yiwang/audit'
import type { PrismaClient } from '@yiwang/database'
import { localeOf, type ByLocale } from '@yiwang/kernel'
import { Hono, type Context } from 'hono'

const IMMUTABLE = 'public, max-age=31536000, immutable'
const PREFIX = '/log/'

/** Hashes of a tile that lies within the signed tree. */
async function hashesOf(prisma: PrismaClient, level: number, tile: Tile): Promise<Uint8Array[]> {
  const start = tile.index * 256
  const read = await readNodes(prisma, [{ level, start, end: start + tile.width }])
  return Array.from({ length: tile.width }, (_, i) => {
    const hash = read(level, start + i)
    if (hash === undefined) throw new AuditError('node_missing', `${level}/${start + i}`)
    return hash
  })
}

/** Leaf data and nothing else: what it was made of stays in the ledgers of those who may see it. */
async function entriesOf(prisma: PrismaClient, tile: Tile): Promise<Uint8Array[]> {
  const start = tile.index * 256
  const rows = await prisma.auditLeaf.findMany({
    where: { leafIndex: { gte: start, lt: start + tile.width } },
    orderBy: { leafIndex: 'asc' },
    select: { leafData: true },
  })
  return rows.map((row) => Buffer.from(row.leafData ?? '', 'base64'))
}

function readTile(path: string): Tile | undefined {
  try {
    return parseTilePath(path)
  } catch (error) {
    if (error instanceof AuditError) return undefined
    throw error
  }
}

const WORDS: ByLocale<{ readonly noCheckpoint: string; readonly noTile: string }> = {
  'zh-CN': { noCheckpoint: '还没有检查点\n', noTile: '没有这个数据块\n' },
  en: { noCheckpoint: 'There is no checkpoint yet\n', noTile: 'There is no such tile\n' },
}

const wordsFor = (c: Context) => WORDS[localeOf(c.req.header('accept-language'))]

/**
 * The log as C2SP tlog-tiles: `/log/checkpoint`, `/log/tile/<L>/<N>[.p/<W>]`, `/log/tile/entries/<N>[.p/<W>]`, and the
 * key to check it with, `/log/vkey`. Readable from any page, so that anyone can watch it.
 */
export function logRoutes(prisma: PrismaClient, key: Pick<NoteVerifier, 'name' | 'publicKey'>): Hono {
  const routes = new Hono()

  routes.use(`${PREFIX}*`, async (c, next) => {
    await next()
    c.header('access-control-allow-origin', '*')
    c.header('x-content-type-options', 'nosniff')
  })

  routes.get('/log/vkey', (c) => c.text(`${verifierKeyOf(sha256, key)}\n`))

  routes.get('/log/checkpoint', async (c) => {
    const head = await findHead(prisma, key.name)
    if (head === undefined) return c.text(wordsFor(c).noCheckpoint, 404)
    return c.body(head.note, 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=1' })
  })

  routes.get('/log/tile/*', async (c) => {
    const tile = readTile(c.req.path.slice(PREFIX.length))
    const head = await findHead(prisma, key.name)
    if (tile === undefined || tile.width > tileWidthAt(tile, head?.size ?? 0)) return c.text(wordsFor(c).noTile, 404)
    const body =
      tile.level === 'entries'
        ? entryBundle(await entriesOf(prisma, tile))
        : tileBytes(await hashesOf(prisma, tile.level, tile))
    return c.body(body, 200, { 'content-type': 'application/octet-stream', 'cache-control': IMMUTABLE })
  })

  return routes
}
