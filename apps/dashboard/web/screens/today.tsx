import type { SignedIn } from '@yiwang/ui/web'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { may } from '../shell/may.ts'
import { FlowFigure } from '../today/flow-figure.tsx'
import { HistoryNote } from '../today/history-note.tsx'
import { MapFigure } from '../today/map-figure.tsx'
import { Sentences } from '../today/sentences.tsx'
import { SplitFigure } from '../today/split-figure.tsx'
import { Ticker } from '../today/ticker.tsx'

const Inspect = lazy(() => import('../matter/inspect.tsx'))

/** Today: what a leader with two minutes reads. */
export default function TodayScreen({ who }: { who: SignedIn }): ReactNode {
  const [matterId, setMatterId] = useState<string>()
  const mayInspect = may(who, { action: 'inspect', subject: 'Matter' })
  return (
    <>
      <div className="grid today-top">
        <Sentences />
        <Ticker onOpen={mayInspect ? setMatterId : undefined} />
      </div>
      <div className="grid two">
        <div className="grid">
          <FlowFigure />
          <SplitFigure />
        </div>
        <MapFigure />
      </div>
      <HistoryNote />
      {matterId === undefined ? null : (
        <Suspense fallback={null}>
          <Inspect
            matterId={matterId}
            onClose={() => {
              setMatterId(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
