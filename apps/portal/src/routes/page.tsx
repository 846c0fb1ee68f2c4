import { FORM_TOKEN_FIELD, formToken } from '@yiwang/identity'
import type { Context, MiddlewareHandler } from 'hono'
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

const TOKEN = 'formToken'

/** Lets every form of the page being asked for carry this browser's token; its cookie is set once there is such a page. */
export function carryFormToken({ cookies }: Portal): MiddlewareHandler {
  return async (c: Context, next) => {
    c.set(TOKEN, () => formToken(c, cookies))
    await next()
  }
}

const POST_FORM = /<form\b[^>]*\smethod="post"[^>]*>/g

/** Puts the token into every form that posts, so that none can be written without; React escapes `<` and `>` of what people say. */
function withToken(c: Context, html: string): string {
  const tokenOf = c.get(TOKEN) as (() => string) | undefined
  if (tokenOf === undefined || html.search(POST_FORM) === -1) return html
  const field = `<input type="hidden" name="${FORM_TOKEN_FIELD}" value="${tokenOf()}"/>`
  return html.replaceAll(POST_FORM, (form) => `${form}${field}`)
}

function respond(c: Context, view: ReactNode, status: ContentfulStatusCode): Response {
  return c.html(`<!doctype html>${withToken(c, renderToStaticMarkup(view))}`, status)
}

/** Sends a page; pages may hold personal words, so nothing on the way may keep them. */
export function sendPage(c: Context, view: ReactNode, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store')
  return respond(c, view, status)
}

/**
 * Sends a page people are in the middle of, so that their browser's own way back leads to it with what they typed; nothing else
 * may keep it, and whoever sits at this browser could have read it before.
 */
export function sendReturnable(c: Context, view: ReactNode, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'private, no-cache')
  return respond(c, view, status)
}
