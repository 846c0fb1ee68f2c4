import type { SealedBox } from '@yiwang/kernel'

/** A well-formed box nobody can open, for samples and fixtures. */
export function sampleBox(...fields: string[]): SealedBox {
  return {
    v: 1,
    subjectId: '019a5b0c-0000-7000-8000-00000000005a',
    epk: 'A'.repeat(43),
    ct: 'A'.repeat(64),
    fields: Object.fromEntries(fields.map((name) => [name, { purpose: '办理本诉求', retention: 'P3Y' }])),
  }
}
