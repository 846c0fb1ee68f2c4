import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { citizenOn } from '../account/citizen.ts'
import type { Portal } from '../app-context.ts'
import { languageOf } from '../messages/translator.ts'
import { preferencesOf } from '../preferences.ts'
import type { Page } from '../views/layout.tsx'

function accountState(c: Context, portal: Portal): Page['account'] {
  if (portal.signIn === undefined) return 'unavailable'
  return citizenOn(c) === undefined ? 'out' : 'in'
}

/** The frame of the page being asked for: language, version, address. */
export function pageOf(c: Context, portal: Portal, preferences = preferencesOf(c)): Page {
  return {
    ...languageOf(preferences.locale),
    cellName: portal.cellName,
    isElder: preferences.isElder,
    path: c.req.method === 'GET' ? c.req.path : '/',
    account: accountState(c, portal),
    assets: portal.assets,
  }
}

/** Sends a page; pages may hold personal words, so nothing on the way may keep them. */
export function sendPage(c: Context, view: ReactNode, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store')
  return c.html(`<!doctype html>${renderToStaticMarkup(view)}`, status)
}
