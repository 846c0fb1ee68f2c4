import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What somebody wrote; a very long text shows its first lines, so that what can be done stays within reach. */
export function LongText({ text, testId }: { text: string; testId?: string }): ReactNode {
  const { t } = useTranslation()
  const shown = useRef<HTMLParagraphElement>(null)
  const [isWhole, setIsWhole] = useState(false)
  const [isCut, setIsCut] = useState(false)
  useEffect(() => {
    const place = shown.current
    if (place === null || isWhole) return
    const look = new ResizeObserver(() => {
      setIsCut(place.scrollHeight > place.clientHeight + 1)
    })
    look.observe(place)
    return () => {
      look.disconnect()
    }
  }, [isWhole])
  return (
    <div className="long-text">
      <p ref={shown} className={isWhole ? 'words' : 'words is-folded'} data-testid={testId}>
        {text}
      </p>
      {isCut ? (
        <Button
          size="small"
          aria-expanded={isWhole}
          onClick={() => {
            setIsWhole(!isWhole)
          }}
        >
          {t(isWhole ? 'case.text.fold' : 'case.text.unfold', { count: text.length })}
        </Button>
      ) : null}
    </div>
  )
}
