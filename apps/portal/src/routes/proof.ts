import { AuditError, inclusionProofOf, type ProofDocument } from '@yiwang/audit'
import { timelineSentence } from '@yiwang/casework/contracts'
import { listTimeline } from '@yiwang/casework'
import { Hono } from 'hono'
import type { Locale } from '@yiwang/kernel'
import type { Portal } from '../app-context.ts'
import { preferencesOf } from '../preferences.ts'
import { ownMatter } from './own-matter.ts'

interface ProofBundle {
  readonly proofs: { title: string; document: ProofDocument }[]
  readonly pending: string[]
}

async function proofsOf(portal: Portal, matterId: string, locale: Locale): Promise<ProofBundle> {
  const { prisma, ledger } = portal
  const timeline = await listTimeline(prisma, matterId)
  const events = await ledger.find(timeline.map((entry) => entry.eventId))
  const bundle: ProofBundle = { proofs: [], pending: [] }
  for (const entry of timeline) {
    const event = events.find((candidate) => candidate.id === entry.eventId && candidate.origin === entry.origin)
    const title = timelineSentence(entry, locale)
    const document =
      event === undefined
        ? undefined
        : await inclusionProofOf({ prisma, ledger }, { attributes: event.attributes, data: event.raw })
    if (document === undefined) bundle.pending.push(title)
    else bundle.proofs.push({ title, document })
  }
  return bundle
}

/** Proofs that every step of a matter stands unaltered in the log, for who holds its receipt. */
export function proofRoutes(portal: Portal): Hono {
  return new Hono().get('/matters/:number/proof.json', async (c) => {
    const own = await ownMatter(c, portal)
    if (own === undefined) return c.json({ error: 'not_found' }, 404)
    c.header('cache-control', 'no-store')
    try {
      return c.json(await proofsOf(portal, own.stored.matterId, preferencesOf(c).locale))
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      portal.logger.error({ matterId: own.stored.matterId, error }, 'the log contradicts itself')
      return c.json({ error: error.code }, 409)
    }
  })
}
