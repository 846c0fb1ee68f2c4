import type { RecordPlace } from '@yiwang/audit/contracts'
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
  const [record, setRecord] = useState<RecordPlace>()
  const mayInspect = may(who, { action: 'inspect', subject: 'Matter' })
  return (
    <>
      <div className="grid today-top">
        <Sentences />
        <Ticker onOpen={mayInspect ? setRecord : undefined} />
      </div>
      <div className="grid two">
        <div className="grid">
          <FlowFigure />
          <SplitFigure />
        </div>
        <MapFigure />
      </div>
      <HistoryNote />
      {record === undefined ? null : (
        <Suspense fallback={null}>
          <Inspect
            pointer={record}
            onClose={() => {
              setRecord(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
