import { useSession, type SignedIn } from '@yiwang/ui/web'
import { Spin } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { openDrafts } from './draft/use-draft.ts'
import { useLine } from './live/use-line.ts'
import { useLive } from './live/use-live.ts'
import { Shell } from './parts/shell.tsx'
import { SignInScreen } from './screens/sign-in.tsx'
import { placesOf, type Place } from './session/places.ts'
import { SessionEnded } from './session/session-ended.tsx'

const WorkScreen = lazy(() => import('./screens/work.tsx'))
const CaseScreen = lazy(() => import('./screens/case.tsx'))
const CallersScreen = lazy(() => import('./screens/callers.tsx'))
const CallBackScreen = lazy(() => import('./screens/call-back.tsx'))
const CallBacksScreen = lazy(() => import('./screens/call-backs.tsx'))
const CatalogueScreen = lazy(() => import('./screens/catalogue.tsx'))
const HotlineScreen = lazy(() => import('./screens/hotline.tsx'))
const WindowScreen = lazy(() => import('./screens/window.tsx'))
const QuestionsScreen = lazy(() => import('./screens/questions.tsx'))
const ObjectionsScreen = lazy(() => import('./screens/objections.tsx'))
const ApplicationScreen = lazy(() => import('./screens/application.tsx'))
const ImportMapScreen = lazy(() => import('./screens/import-map.tsx'))
const OrganisationScreen = lazy(() => import('./screens/organisation.tsx'))

const waiting = <Spin size="large" className="waiting" />

interface Standing {
  readonly who: SignedIn
  readonly isLineUp: boolean
}

/** What stands at each place of the navigation; everybody has `work`. */
const SCREENS: Readonly<Record<Exclude<Place, 'work'>, (standing: Standing) => ReactNode>> = {
  hotline: ({ isLineUp }) => <HotlineScreen isLineUp={isLineUp} />,
  window: ({ who, isLineUp }) => <WindowScreen who={who} isLineUp={isLineUp} />,
  callers: ({ who }) => <CallersScreen who={who} />,
  'call-backs': () => <CallBacksScreen />,
  application: () => <ApplicationScreen />,
  catalogue: ({ who }) => <CatalogueScreen who={who} />,
  organisation: () => <OrganisationScreen />,
  'imports/map': () => <ImportMapScreen />,
  questions: () => <QuestionsScreen />,
  objections: () => <ObjectionsScreen />,
}

function Desk({ who }: { who: SignedIn }): ReactNode {
  const lines = useLine()
  useLive()
  const places = placesOf(who)
  const standing = { who, isLineUp: lines.isUp }
  return (
    <Shell who={who} lines={lines} places={places}>
      <Suspense fallback={waiting}>
        <Routes>
          <Route path="/work" element={<WorkScreen who={who} />} />
          <Route path="/cases/:matterId" element={<CaseScreen who={who} />} />
          {places.includes('call-backs') ? (
            <Route path="/call-backs/:matterId" element={<CallBackScreen who={who} />} />
          ) : null}
          {places
            .filter((place) => place !== 'work')
            .map((place) => (
              <Route key={place} path={`/${place}`} element={SCREENS[place](standing)} />
            ))}
          <Route path="*" element={<Navigate to="/work" replace />} />
        </Routes>
      </Suspense>
    </Shell>
  )
}

/** The console: for someone with a queue in front of her. */
export function App(): ReactNode {
  const { data, isPending, isError, refetch } = useSession()
  const [known, setKnown] = useState<SignedIn>()
  if (data !== null && data !== undefined && data !== known) {
    openDrafts(data)
    setKnown(data)
  }
  if (isPending) return <Spin fullscreen />
  if (known === undefined) return <SignInScreen isBroken={isError} />
  return (
    <>
      <Desk who={known} />
      {data === null ? <SessionEnded onSignedIn={() => void refetch()} /> : null}
    </>
  )
}
