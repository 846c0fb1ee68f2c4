import { useLocaleSwitch } from '@yiwang/ui/web'
import type { ReactNode } from 'react'

/** Changes the language of the screens. */
export function Language(): ReactNode {
  const { other, name, press } = useLocaleSwitch()
  return (
    <button type="button" className="link-button small" lang={other} data-testid="language" onClick={press}>
      {name}
    </button>
  )
}
