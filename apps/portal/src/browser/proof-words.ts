import { verifyProof } from '@yiwang/audit/browser'
import type { ProofDocument } from '@yiwang/audit/contracts'
import { pageLocale, scriptWords } from './words.ts'

export interface ProofLine {
  readonly ok: boolean
  readonly text: string
}

interface ProofBundle {
  readonly proofs: ReadonlyArray<{ readonly title: string; readonly document: ProofDocument }>
  readonly pending: readonly string[]
}

/** Checks every proof in this browser and says of each event, in one line, what came out; failed steps are spelled out. */
export async function describeProofs(bundle: unknown): Promise<ProofLine[]> {
  const { proofs, pending } = bundle as ProofBundle
  const locale = pageLocale()
  const words = scriptWords(locale)
  const lines: ProofLine[] = []
  for (const { title, document: proof } of proofs) {
    const { verdict, steps } = await verifyProof(proof, locale)
    if (verdict === 'verified') lines.push({ ok: true, text: words.unaltered(title, proof.leafIndex + 1) })
    else
      for (const step of steps.filter((candidate) => !candidate.ok))
        lines.push({ ok: false, text: words.failed(title, step.detail) })
  }
  for (const title of pending) lines.push({ ok: false, text: words.pending(title) })
  return lines
}
