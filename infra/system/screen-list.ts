/** A screen of the console or the dashboard: who opens it, where, and what tells that it is there. */
export interface WorkScreen {
  readonly name: string
  readonly app: 'console' | 'dashboard'
  /** a worker of the demo county */
  readonly who: string
  readonly path: string
  /** a link that leads on to the screen from its path, where it has no address of its own */
  readonly follow?: string
}

/** Every screen behind a sign-in. */
export const WORK_SCREENS: readonly WorkScreen[] = [
  { name: 'console-work', app: 'console', who: '周敏', path: '/work' },
  { name: 'console-case', app: 'console', who: '周敏', path: '/work', follow: 'a[href^="/cases/"]' },
  { name: 'console-case-handler', app: 'console', who: '陈刚', path: '/work', follow: 'a[href^="/cases/"]' },
  { name: 'console-hotline', app: 'console', who: '李想', path: '/hotline' },
  { name: 'console-callers', app: 'console', who: '李想', path: '/callers' },
  { name: 'console-window', app: 'console', who: '王芳', path: '/window' },
  { name: 'console-application', app: 'console', who: '王芳', path: '/application' },
  { name: 'console-call-backs', app: 'console', who: '郝佳', path: '/call-backs' },
  { name: 'console-call-back', app: 'console', who: '郝佳', path: '/call-backs', follow: 'a[href^="/call-backs/"]' },
  { name: 'console-catalogue', app: 'console', who: '王芳', path: '/catalogue' },
  { name: 'console-organisation', app: 'console', who: '钱慧', path: '/organisation' },
  { name: 'console-import-map', app: 'console', who: '钱慧', path: '/imports/map' },
  { name: 'console-objections', app: 'console', who: '沈洁', path: '/objections' },
  { name: 'console-questions', app: 'console', who: '孙安', path: '/questions' },
  { name: 'dashboard-today', app: 'dashboard', who: '赵立', path: '/today' },
  { name: 'dashboard-results', app: 'dashboard', who: '赵立', path: '/results' },
  { name: 'dashboard-wrong', app: 'dashboard', who: '赵立', path: '/wrong' },
  { name: 'dashboard-trust', app: 'dashboard', who: '孙安', path: '/trust' },
  { name: 'dashboard-operations', app: 'dashboard', who: '孙安', path: '/operations' },
]

/** Screens of the portal that everybody may open. */
export const OPEN_SCREENS: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'portal-home', path: '/' },
  { name: 'portal-find', path: '/find' },
  { name: 'portal-mine', path: '/mine' },
  { name: 'portal-algorithms', path: '/algorithms' },
  { name: 'portal-not-there', path: '/nothing-here' },
]

/** A page of the portal that only the holder of a receipt sees. */
export interface HeldScreen {
  readonly name: string
  /** a matter of the demo county's story */
  readonly matter: string
  /** a link that leads on from the matter's page */
  readonly follow?: string
}

/** A matter in its stages, and the pages that lead off it. */
export const HELD_SCREENS: readonly HeldScreen[] = [
  { name: 'portal-matter-fresh', matter: 'heating-nursery' },
  { name: 'portal-matter-at-work', matter: 'stalls-school-gate' },
  { name: 'portal-matter-asked', matter: 'wages-restaurant' },
  { name: 'portal-matter-replied', matter: 'lamp-school-road' },
  { name: 'portal-matter-confirmed', matter: 'brown-water-huaiyin' },
  { name: 'portal-matter-anonymous', matter: 'illegal-building' },
  { name: 'portal-object', matter: 'complaint-again', follow: '[data-testid=object]' },
  { name: 'portal-ask-why', matter: 'lamp-school-road', follow: 'a[href*="/openings/"]' },
  { name: 'portal-withdraw', matter: 'heating-nursery', follow: '[data-testid=withdraw]' },
]

/** An old telephone, a tablet or a small window, a desk. */
export const WIDTHS = [360, 768, 1440] as const
