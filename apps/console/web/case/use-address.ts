import { useEffect, useState } from 'react'
import { blobOf, type OpenedFile } from './opened-file.ts'

/** An address of the opened file that only this page knows, gone with it; undefined while nothing is open. */
export function useAddress(opened: OpenedFile | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (opened === undefined) return undefined
    const made = URL.createObjectURL(blobOf(opened))
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [opened])
  return address
}
