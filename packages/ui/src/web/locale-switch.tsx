import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { speak, useLocale } from './locale.ts'

/** Changes the language of the screens; sentences made by the server are asked for again. */
export function LocaleSwitch(): ReactNode {
  const queries = useQueryClient()
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <Button
      type="text"
      size="small"
      lang={other}
      data-testid="language"
      onClick={() => {
        void speak(other).then(() => queries.invalidateQueries())
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  )
}
