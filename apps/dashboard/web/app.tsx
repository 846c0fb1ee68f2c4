import { useSession, type SignedIn } from '@yiwang/ui/web'
import { lazy, Suspense, type ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { LiveProvider } from './live/live-provider.tsx'
import { Waiting } from './parts/waiting.tsx'
import { pagesOf } from './shell/pages.ts'
import { Shell } from './shell/shell.tsx'
import { SignIn } from './shell/sign-in.tsx'
import { may } from './shell/may.ts'

const SCREENS = {
  today: lazy(() => import('./screens/today.tsx')),
  results: lazy(() => import('./screens/results.tsx')),
  wrong: lazy(() => import('./screens/wrong.tsx')),
  trust: lazy(() => import('./screens/trust.tsx')),
  operations: lazy(() => import('./screens/operations.tsx')),
}

function Board({ who }: { who: SignedIn }): ReactNode {
  const pages = pagesOf(who)
  return (
    <LiveProvider mayWatch={may(who, { action: 'watch', subject: 'Stream' })}>
      <Shell who={who} pages={pages}>
        <Suspense fallback={<Waiting lines={6} />}>
          <Routes>
            {pages.map((page) => {
              const Screen = SCREENS[page]
              return <Route key={page} path={`/${page}`} element={<Screen who={who} />} />
            })}
            <Route path="*" element={<Navigate to="/today" replace />} />
          </Routes>
        </Suspense>
      </Shell>
    </LiveProvider>
  )
}

/** The dashboard: for someone with two minutes. */
export function App(): ReactNode {
  const { data: who, isPending, isError } = useSession()
  if (isPending) return <Waiting lines={6} />
  return who === null || who === undefined ? <SignIn isBroken={isError} /> : <Board who={who} />
}
