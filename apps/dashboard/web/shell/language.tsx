import { useQueryClient } from '@tanstack/react-query'
import { speak, useLocale } from '@yiwang/ui/web'
import type { ReactNode } from 'react'

/** Changes the language of the screens; sentences made by the server are asked for again. */
export function Language(): ReactNode {
  const queries = useQueryClient()
  const other = useLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <button
      type="button"
      className="link-button small"
      lang={other}
      data-testid="language"
      onClick={() => {
        void speak(other).then(() => queries.invalidateQueries())
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
