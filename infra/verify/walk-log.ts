import { AuditError, createLogWalk, logOriginOf, noteVerifier, openCheckpoint, sha256, watchedLog } from '@yiwang/audit'
import { CheckpointSigned } from '@yiwang/audit/contracts'
import { createPublicKey } from 'node:crypto'
import type { CellAccess } from './cell-access.ts'
import type { Findings } from './findings.ts'
import type { Attributes } from './ledger-rows.ts'

/** Column `type` of a checkpoint in a ledger. */
export const CHECKPOINT_TYPE = CheckpointSigned.type

type NotaryEvent = { readonly position: number; readonly attributes: Attributes; readonly data: Uint8Array }

/** The notary's log while its ledger is walked. */
export interface LogCheck {
  see(event: NotaryEvent): void
  /** what no checkpoint covers though it should, and what was forgotten since it was sealed */
  finish(logged: number): void
}

/** Checks the notary's log against the notary's ledger: leaves, roots, signatures, and the head kept outside the database. */
export function checkLog(cell: CellAccess, findings: Findings): LogCheck {
  const walk = createLogWalk(watchedLog(cell.cell, cell.notaryKey))

  function problemAt(event: NotaryEvent): string | undefined {
    try {
      return walk.see(event)
    } catch (error) {
      if (error instanceof AuditError || error instanceof SyntaxError) return `position ${event.position}: unreadable`
      throw error
    }
  }

  function sealedSize(): number {
    if (cell.sealedNote === undefined) return 0
    const verifier = noteVerifier(logOriginOf(cell.cell), createPublicKey(cell.notaryKey))
    return openCheckpoint(sha256, cell.sealedNote, verifier).size
  }

  return {
    see(event) {
      const problem = problemAt(event)
      if (problem !== undefined) findings.mismatches.push(`存证日志 / log: ${problem}`)
    },
    finish(logged) {
      const { leaves, signed } = walk.counts()
      if (signed < logged) {
        const uncovered = `存证日志未签到第 ${logged} 条，只到 ${signed} / log is signed up to ${signed} of ${logged}`
        findings[cell.isRunning ? 'gaps' : 'underWay'].push(uncovered)
      }
      const sealed = sealedSize()
      if (sealed > leaves) {
        findings.gaps.push(
          `存证日志曾签到 ${sealed} 条，现只有 ${leaves} 条 / log lost what was sealed: ${sealed} > ${leaves}`,
        )
      }
    },
  }
}
