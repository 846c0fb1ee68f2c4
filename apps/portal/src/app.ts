import { holdForms, readSession, refuseForeignOrigin } from '@yiwang/identity'
import { checkKeyPool } from '@yiwang/privacy'
import { httpBase, type Observers, type Runtime } from '@yiwang/runtime'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Portal } from './app-context.ts'
import { algorithmRoutes } from './routes/algorithms.tsx'
import { additionRoutes } from './routes/additions.ts'
import { answerRoutes } from './routes/answers.ts'
import { askWhyRoutes } from './routes/ask-why.tsx'
import { assetRoutes } from './routes/assets.ts'
import { fileRoutes } from './routes/files.ts'
import { homeRoutes } from './routes/home.tsx'
import { findRoutes } from './routes/find.tsx'
import { feedbackRoutes } from './routes/feedback.tsx'
import { keepRoutes } from './routes/keep.ts'
import { liveRoutes } from './routes/live.ts'
import { mapRoutes } from './routes/map.ts'
import { matterRoutes } from './routes/matter.tsx'
import { objectRoutes } from './routes/object.tsx'
import { mineRoutes } from './routes/mine.tsx'
import { broken, notFound, tooLarge } from './routes/notices.tsx'
import { carryFormToken } from './routes/page.tsx'
import { preferenceRoutes } from './routes/preferences.ts'
import { proofRoutes } from './routes/proof.ts'
import { receiptRoutes } from './routes/receipts.tsx'
import { tellRoutes } from './routes/tell.tsx'
import { verificationRoutes } from './routes/verification.tsx'
import { withdrawRoutes } from './routes/withdraw.tsx'
import { createBudget } from './upload/budget.ts'
import { holdForm, isInParts } from './upload/hold-form.ts'
import type { ReadingLimits } from './upload/read-multipart.ts'

/** Somebody may choose dozens of photos at once: they are all read, though only some can be kept. */
const UPLOAD_BYTES = 512 * 1024 * 1024
/** A form of words: far more than may be typed, so that whoever typed too much gets it back and is told how much. */
const FORM_BYTES = 1024 * 1024

/** Forms with photos; everywhere else a large body is refused. */
const TAKES_PHOTOS = /^\/tell$|^\/matters\/[^/]+\/(answers|additions)$/

const limitsOf = (path: string): ReadingLimits => ({
  wordBytes: FORM_BYTES,
  allBytes: TAKES_PHOTOS.test(path) ? UPLOAD_BYTES : FORM_BYTES,
})

/** What every server has; ready while there are keys for people nobody has met yet. */
export function portalBase(runtime: Runtime, observers: Observers, keyPoolSize: number): Hono {
  return httpBase(runtime, observers, async () => [
    await checkKeyPool(runtime.pool, { app: 'portal', size: keyPoolSize }),
  ])
}

/** The portal's routes on top of what every server has. */
export function portalApp(base: Hono, portal: Portal, dist: URL): Hono {
  // no page repeats what another site could make a browser send, so compression tells nobody a secret
  base.use(compress())
  const origins = [new URL(portal.publicUrl).origin]
  base.use(refuseForeignOrigin(origins))
  const words = bodyLimit({ maxSize: FORM_BYTES, onError: (c) => tooLarge(c, portal) })
  base.use((c, next) => (TAKES_PHOTOS.test(c.req.path) && isInParts(c) ? next() : words(c, next)))
  base.use(holdForm(createBudget(portal.uploadBytesMax), limitsOf))
  base.use(carryFormToken(portal))
  base.use(holdForms(origins, portal.cookies))
  base.use(readSession(portal.sessions, portal.cookies))
  if (portal.signIn !== undefined) base.route('/auth', portal.signIn)
  const parts = [
    homeRoutes(portal),
    preferenceRoutes(),
    tellRoutes(portal),
    mapRoutes(portal),
    receiptRoutes(portal),
    findRoutes(portal),
    matterRoutes(portal),
    fileRoutes(portal),
    askWhyRoutes(portal),
    objectRoutes(portal),
    algorithmRoutes(portal),
    mineRoutes(portal),
    keepRoutes(portal),
    verificationRoutes(portal),
    additionRoutes(portal),
    answerRoutes(portal),
    feedbackRoutes(portal),
    withdrawRoutes(portal),
    proofRoutes(portal),
    liveRoutes(portal),
    assetRoutes(portal.assets.css, dist),
  ]
  for (const routes of parts) base.route('/', routes)
  base.notFound((c) => notFound(c, portal))
  base.onError((error, c) => broken(c, portal, error))
  return base
}
