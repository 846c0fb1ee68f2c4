import type { MatterPointer } from '@yiwang/audit/contracts'
import type { LateMattersAsked } from '@yiwang/oversight/contracts'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { LateMatters, type OpenMatter } from './late-matters.tsx'

const Inspect = lazy(() => import('./inspect.tsx'))

/** A count of matters that can be looked behind, and what it is called. */
export interface Counted {
  readonly title: string
  readonly asked: LateMattersAsked
}

interface Openable {
  readonly openMatter: OpenMatter
  readonly openList: (counted: Counted) => void
  /** the window that is open, if one is: a matter over the list it was opened from */
  readonly window: ReactNode
}

/** Windows over a page: the matters behind a count, and one matter after a reason; closing it leads back to the list. */
export function useOpenable(): Openable {
  const [counted, setCounted] = useState<Counted>()
  const [opened, setOpened] = useState<{ pointer: MatterPointer; isLate: boolean | undefined }>()
  const opener = useRef<Element>(null)
  const noteOpener = (): void => {
    if (counted === undefined && opened === undefined) opener.current = document.activeElement
  }
  // one window gives way to another, so no browser remembers where the first was opened from
  const isOpen = counted !== undefined || opened !== undefined
  useEffect(() => {
    if (isOpen || !(opener.current instanceof HTMLElement)) return
    opener.current.focus()
    opener.current = null
  }, [isOpen])
  const openMatter: OpenMatter = (pointer, isLate) => {
    noteOpener()
    setOpened({ pointer, isLate })
  }
  const openList = (next: Counted): void => {
    noteOpener()
    setCounted(next)
  }
  const window =
    opened !== undefined ? (
      <Suspense fallback={null}>
        <Inspect
          key="matter"
          {...opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      </Suspense>
    ) : counted === undefined ? null : (
      <Dialog
        key="list"
        title={counted.title}
        onClose={() => {
          setCounted(undefined)
        }}
      >
        <LateMatters asked={counted.asked} onOpen={openMatter} />
      </Dialog>
    )
  return { openMatter, openList, window }
}
