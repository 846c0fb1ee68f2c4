import { findAttached, readAttachment, type Attached } from '@yiwang/files'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { Portal } from '../app-context.ts'
import { notFound } from './notices.tsx'
import { holderOnly, type OwnMatter } from './own-matter.ts'

/** Pictures any browser shows; everything else is saved, whatever its event says it is. */
const SHOWN: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }
const SAVED: Readonly<Record<string, string>> = { 'image/heic': 'heic', 'application/pdf': 'pdf' }

async function findFile({ ledger }: Portal, { stored }: OwnMatter, c: Context): Promise<Attached | undefined> {
  const eventId = z.uuid().safeParse(c.req.param('eventId')).data
  if (eventId === undefined) return undefined
  return await findAttached(ledger, { matterId: stored.matterId, eventId, fileId: c.req.param('fileId') ?? '' })
}

function describe(c: Context, { fileId, mediaType }: Attached): void {
  const shownAs = SHOWN[mediaType]
  const type = shownAs === undefined && SAVED[mediaType] === undefined ? 'application/octet-stream' : mediaType
  const name = `${fileId.slice(-8)}.${shownAs ?? SAVED[mediaType] ?? 'bin'}`
  c.header('content-type', type)
  c.header('content-disposition', `${shownAs === undefined ? 'attachment' : 'inline'}; filename="${name}"`)
  c.header('cache-control', 'no-store')
}

async function show(c: Context, portal: Portal, matter: OwnMatter): Promise<Response> {
  const file = await findFile(portal, matter, c)
  if (file === undefined) return notFound(c, portal)
  const { pool, connection, ledger, vault } = portal
  const { matterId, eventId, fileId } = file
  const content = await readAttachment({ pool, connection, origin: ledger.origin }, file, (heads) =>
    vault.ownFile({ matterId, eventId, fileId, heads, secret: matter.held.secret }),
  )
  describe(c, file)
  return c.body(new Uint8Array(content))
}

/** Photos and papers of a matter, the person's own and those shown to them, for whoever holds its receipt. */
export function fileRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/files/:eventId/:fileId', holderOnly(portal, show))
}
