import { startWords } from '@yiwang/ui/web'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

await startWords({ 'zh-CN': zhCN, en }, 'shell.name')
