import { Button } from 'antd'
import { useRef, type ReactNode } from 'react'

interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly isMultiple?: boolean
  readonly describedBy?: string
  readonly testId: string
  readonly onChoose: (files: readonly File[]) => void
}

/** Chooses files by a button that speaks the screen's language; the browser's own speaks the browser's. */
export function FileButton(props: FileButtonProps): ReactNode {
  const { label, accept, isMultiple = false, describedBy, testId, onChoose } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }}
        multiple={isMultiple}
        accept={accept}
        data-testid={testId}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])])
          // so that the same file, mended, can be chosen again
          target.value = ''
        }}
      />
    </>
  )
}
