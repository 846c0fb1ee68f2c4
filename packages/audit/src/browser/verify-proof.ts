import type { Locale } from '@yiwang/kernel'
import { equalBytes, fromBase64Url, toBase64, toHex } from '../bytes.ts'
import type { ProofDocument } from '../contracts.ts'
import { parseCheckpoint, type Checkpoint } from '../note/checkpoint-text.ts'
import { keyIdInput, parseNote, signatureBy } from '../note/note-text.ts'
import { hashedBytes } from './event-hash.ts'
import { proofParts, type ProofParts } from './proof-parts.ts'
import { digest, rootFromPath, verifyEd25519, type Subtle } from './web-crypto.ts'
import { proofWords, type Outcome, type ProofWords, type StepId } from './words.ts'

export interface ProofStep {
  readonly id: StepId
  /** plain words, shown to the citizen */
  readonly name: string
  readonly ok: boolean
  readonly outcome: Outcome
  readonly detail: string
}

export interface ProofResult {
  /** incomplete: nothing contradicts the proof, but this browser could not check everything */
  readonly verdict: 'verified' | 'failed' | 'incomplete'
  readonly steps: readonly ProofStep[]
}

/** In the order they build on one another. */
const STEPS = ['document', 'event', 'leaf', 'signature', 'checkpoint', 'inclusion'] as const satisfies StepId[]

/** A finding carries what the next steps need when it passed. */
type Finding<Value> = { outcome: Outcome; detail: (words: ProofWords) => string; value?: Value }

type Refusal = Finding<never>

const skipped: Refusal = { outcome: 'skipped', detail: (words) => words.skipped }
const failed = (id: StepId, field = ''): Refusal => ({
  outcome: 'failed',
  detail: (words) => words.failed[id] + field,
})

function checkDocument(document: ProofDocument): Finding<ProofParts> {
  try {
    return { outcome: 'passed', detail: ({ passed }) => passed.document(), value: proofParts(document) }
  } catch (error) {
    return failed('document', error instanceof TypeError ? error.message : String(error))
  }
}

async function checkEvent(subtle: Subtle, parts: ProofParts): Promise<Finding<Uint8Array>> {
  const hash = await digest(subtle, hashedBytes(parts.attributes, parts.data))
  if (toHex(hash) !== parts.attributes.hash) return failed('event')
  return { outcome: 'passed', detail: ({ passed }) => passed.event(toHex(hash)), value: hash }
}

async function checkLeaf(
  subtle: Subtle,
  parts: ProofParts,
  hash: Uint8Array | undefined,
): Promise<Finding<Uint8Array<ArrayBuffer>>> {
  if (hash === undefined) return skipped
  const saltOfEvent = fromBase64Url(parts.attributes.salt ?? '')
  if (saltOfEvent === undefined || !equalBytes(saltOfEvent, parts.salt)) return failed('leaf')
  const leafHash = await digest(subtle, Uint8Array.of(0), await digest(subtle, parts.salt, hash))
  return { outcome: 'passed', detail: ({ passed }) => passed.leaf(toHex(leafHash)), value: leafHash }
}

async function checkSignature(subtle: Subtle, parts: ProofParts): Promise<Finding<string>> {
  const note = parseNote(parts.checkpoint)
  if (note === undefined) return failed('signature')
  const keyId = (await digest(subtle, keyIdInput(parts.origin, parts.publicKey))).subarray(0, 4)
  const signature = signatureBy(note, parts.origin, keyId)
  if (signature === undefined) return failed('signature')
  const message = new TextEncoder().encode(note.text)
  const isValid = await verifyEd25519(subtle, parts.publicKey, { message, signature })
  if (isValid === 'unsupported') return { outcome: 'unsupported', detail: (words) => words.noEd25519, value: note.text }
  if (!isValid) return failed('signature')
  return { outcome: 'passed', detail: ({ passed }) => passed.signature(toBase64(parts.publicKey)), value: note.text }
}

function checkCheckpoint(parts: ProofParts, text: string | undefined): Finding<Checkpoint> {
  if (text === undefined) return skipped
  const checkpoint = parseCheckpoint(text)
  if (checkpoint?.origin !== parts.origin || checkpoint.size !== parts.treeSize) return failed('checkpoint')
  return {
    outcome: 'passed',
    detail: ({ passed }) => passed.checkpoint(checkpoint.origin, checkpoint.size),
    value: checkpoint,
  }
}

async function checkInclusion(
  subtle: Subtle,
  parts: ProofParts,
  known: { leafHash: Uint8Array<ArrayBuffer> | undefined; checkpoint: Checkpoint | undefined },
): Promise<Finding<never>> {
  const { leafHash, checkpoint } = known
  if (leafHash === undefined || checkpoint === undefined) return skipped
  const root = await rootFromPath(subtle, parts, { leafHash, path: parts.path })
  if (root === undefined || !equalBytes(root, checkpoint.root)) return failed('inclusion')
  return { outcome: 'passed', detail: ({ passed }) => passed.inclusion(parts.leafIndex + 1, toHex(root)) }
}

type Findings = Readonly<Partial<Record<StepId, Finding<unknown>>>>

function resultOf(findings: Findings, locale: Locale): ProofResult {
  const words = proofWords(locale)
  const steps = STEPS.flatMap((id): ProofStep[] => {
    const found = findings[id]
    if (found === undefined) return []
    const { outcome, detail } = found
    return [{ id, name: words.names[id], ok: outcome === 'passed', outcome, detail: detail(words) }]
  })
  if (steps.some((each) => each.outcome === 'failed')) return { verdict: 'failed', steps }
  return { verdict: steps.every((each) => each.ok) ? 'verified' : 'incomplete', steps }
}

/**
 * Checks a proof on the reader's own machine, asking no server. Every step is reported; a step that builds on a failed
 * one is skipped, so the failed step names exactly what was changed.
 * @example
 * const { verdict, steps } = await verifyProof(await response.json(), 'zh-CN')
 */
export async function verifyProof(
  document: ProofDocument,
  locale: Locale,
  subtle: Subtle | undefined = globalThis.crypto?.subtle,
): Promise<ProofResult> {
  const read = checkDocument(document)
  const parts = read.value
  if (parts === undefined) return resultOf({ document: read }, locale)
  if (subtle === undefined) {
    const unsupported: Refusal = { outcome: 'unsupported', detail: (words) => words.noWebCrypto }
    return resultOf({ document: unsupported }, locale)
  }
  const event = await checkEvent(subtle, parts)
  const leaf = await checkLeaf(subtle, parts, event.value)
  const signature = await checkSignature(subtle, parts)
  const checkpoint = checkCheckpoint(parts, signature.value)
  const inclusion = await checkInclusion(subtle, parts, { leafHash: leaf.value, checkpoint: checkpoint.value })
  return resultOf({ document: read, event, leaf, signature, checkpoint, inclusion }, locale)
}
