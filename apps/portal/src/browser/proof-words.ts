import { verifyProof } from '@yiwang/audit/browser'
import type { ProofDocument } from '@yiwang/audit/contracts'

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
  const lines: ProofLine[] = []
  for (const { title, document: proof } of proofs) {
    const { verdict, steps } = await verifyProof(proof)
    if (verdict === 'verified')
      lines.push({ ok: true, text: `${title}：没有被改过（公开账第 ${proof.leafIndex + 1} 条）` })
    else
      for (const step of steps.filter((candidate) => !candidate.ok))
        lines.push({ ok: false, text: `${title}：${step.detail}` })
  }
  for (const title of pending) lines.push({ ok: false, text: `${title}：还没有写进公开账，通常一两秒后就好` })
  return lines
}
