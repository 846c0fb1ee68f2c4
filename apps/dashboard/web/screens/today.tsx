import type { SignedIn } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useOpenable } from '../matter/openable.tsx'
import { may } from '../shell/may.ts'
import { FlowFigure } from '../today/flow-figure.tsx'
import { HistoryNote } from '../today/history-note.tsx'
import { MapFigure } from '../today/map-figure.tsx'
import { Sentences } from '../today/sentences.tsx'
import { SplitFigure } from '../today/split-figure.tsx'
import { Ticker } from '../today/ticker.tsx'

/** Today: what a leader with two minutes reads. */
export default function TodayScreen({ who }: { who: SignedIn }): ReactNode {
  const { openMatter, window } = useOpenable()
  const mayInspect = may(who, { action: 'inspect', subject: 'Matter' })
  return (
    <>
      <div className="grid today-top">
        <Sentences />
        <Ticker onOpen={mayInspect ? openMatter : undefined} />
      </div>
      <div className="grid two">
        <div className="grid">
          <FlowFigure />
          <SplitFigure />
        </div>
        <MapFigure />
      </div>
      <HistoryNote />
      {window}
    </>
  )
}
