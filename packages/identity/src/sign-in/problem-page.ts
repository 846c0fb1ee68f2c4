import type { Context } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { localeOf, type ByLocale } from '@yiwang/kernel'
import { domainErrorToHttp } from '../error-map.ts'

const WORDS: ByLocale<{ readonly title: string; readonly again: string }> = {
  'zh-CN': { title: '没有登录成功', again: '重新登录' },
  en: { title: 'You were not signed in', again: 'Sign in again' },
}

/** A sign-in that failed, told in one plain sentence with a way on; needs no script. */
export function problemPage(error: Error, c: Context): Response | Promise<Response> {
  const locale = localeOf(c.req.header('accept-language'))
  const { title, again } = WORDS[locale]
  const { status, sentence, code } = domainErrorToHttp(error, locale)
  c.header('cache-control', 'no-store')
  return c.html(
    html`<!doctype html>
      <html lang="${locale}">
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          body {
            font:
              18px/1.7 system-ui,
              'PingFang SC',
              'Microsoft YaHei',
              'Noto Sans CJK SC',
              sans-serif;
            margin: 0;
            color: #1f2a2e;
            background: #f6f5f2;
          }
          main {
            max-width: 32rem;
            margin: 12vh auto 0;
            padding: 24px;
          }
          a {
            display: inline-block;
            min-height: 44px;
            line-height: 44px;
            padding: 0 24px;
            border-radius: 6px;
            background: #0b5f6b;
            color: #fff;
            text-decoration: none;
          }
          small {
            color: #5b676b;
          }
        </style>
        <main>
          <h1>${title}</h1>
          <p>${sentence}</p>
          <p><a href="/auth/sign-in">${again}</a></p>
          <small>${code}</small>
        </main>
      </html>`,
    status as ContentfulStatusCode,
  )
}
