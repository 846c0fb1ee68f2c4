import type { ByLocale } from '@yiwang/kernel'
import { ConfigProvider } from 'antd'
import type { Locale as AntdWords } from 'antd/es/locale'
import en from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLocale } from './locale.ts'
import { theme } from './theme.ts'

const ANTD_WORDS: ByLocale<AntdWords> = { 'zh-CN': zhCN, en }

/** The family's looks and the words of its controls, in the language of the screens. */
export function Family({ children }: { children: ReactNode }): ReactNode {
  return (
    <ConfigProvider theme={theme} locale={ANTD_WORDS[useLocale()]} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
