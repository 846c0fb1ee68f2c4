import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { ReactNode } from 'react'

/** A receipt number in the groups people read it in. */
export function ReceiptNumber({ value }: { value: string }): ReactNode {
  return <span className="number">{showReceiptNumber(value)}</span>
}
