import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** Nothing here, and what that means. */
export function EmptyNote({ text }: { text: string }): ReactNode {
  return (
    <div className="panel">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
    </div>
  )
}
