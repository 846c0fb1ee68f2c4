import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLocaleSwitch } from './use-locale-switch.ts'

/** Changes the language of the screens. */
export function LocaleSwitch(): ReactNode {
  const { other, name, press } = useLocaleSwitch()
  return (
    <Button type="text" size="small" lang={other} data-testid="language" onClick={press}>
      {name}
    </Button>
  )
}
