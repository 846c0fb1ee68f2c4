import type { Locale } from '@yiwang/kernel'
import { html, raw } from 'hono/html'

export type Html = ReturnType<typeof html>

const STYLE = `
  :root { color-scheme: light; scroll-behavior: smooth }
  * { box-sizing: border-box }
  body { margin: 0; background: #f6f5f2; color: #1f2a2e; font: 17px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
  main { max-width: 880px; margin: 0 auto; padding: 32px 20px 64px }
  h1 { font-size: 28px; line-height: 1.3; margin: 0 0 8px }
  h2 { font-size: 20px; margin: 0 }
  p { margin: 0 0 16px }
  .note { border-left: 4px solid #0b5f6b; background: #e9f1f1; padding: 10px 16px; border-radius: 0 6px 6px 0 }
  .search { display: grid; grid-template-columns: 1fr auto; gap: 8px; margin: 20px 0 12px; max-width: 480px }
  .search label { position: absolute; clip-path: inset(50%) }
  .search input { max-width: none; font-size: 17px; letter-spacing: 0; min-height: 48px }
  .search .main { margin: 0; padding: 0 20px; min-height: 48px }
  .jump { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 0; margin: 0 0 8px; list-style: none }
  .jump a { display: block; min-height: 44px; padding: 8px 14px; background: #fff; border: 1px solid #b9c4c6; border-radius: 22px; text-decoration: none }
  .jump a:hover { border-color: #0b5f6b }
  .jump small { color: #5b676b; font-variant-numeric: tabular-nums }
  .group { padding-top: 24px }
  .group > p { margin: 2px 0 10px; color: #4c585c; font-size: 15px }
  .accounts { display: grid; gap: 8px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)) }
  .account { width: 100%; height: 100%; min-height: 72px; padding: 10px 16px; text-align: left; font: inherit; color: inherit; background: #fff; border: 1px solid #d6d3cb; border-radius: 8px; cursor: pointer }
  .account b { font-size: 19px; margin-right: 8px }
  .account small { display: block; color: #4c585c; font-size: 15px; line-height: 1.45 }
  .account:hover, .account:focus-visible { border-color: #0b5f6b; background: #f2f8f8 }
  :focus-visible { outline: 3px solid #0b5f6b; outline-offset: 2px }
  label { display: block; font-weight: 600; margin: 24px 0 6px }
  input { width: 100%; max-width: 320px; min-height: 52px; padding: 8px 14px; font: inherit; font-size: 20px; letter-spacing: .04em; border: 1px solid #8b9498; border-radius: 8px; background: #fff }
  .main { display: block; min-height: 52px; margin-top: 20px; padding: 0 32px; font: inherit; font-weight: 600; color: #fff; background: #0b5f6b; border: 0; border-radius: 8px; cursor: pointer }
  .code { font-size: 34px; font-weight: 700; letter-spacing: .2em; font-variant-numeric: tabular-nums }
  .wrong { color: #a3201d; font-weight: 600 }
  a { color: #0b5f6b }
  .top { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; background: #fff; border-bottom: 1px solid #d6d3cb; padding: 4px 16px }
  .top a { display: inline-flex; align-items: center; min-height: 48px; text-decoration: none }
  .top .brand { margin-right: auto; font-weight: 700; font-size: 1.1em; color: #1f2a2e }
  .ways { margin-top: 32px; padding-top: 16px; border-top: 1px solid #d6d3cb }
  .ways a { display: inline-flex; align-items: center; min-height: 48px; margin-right: 20px }
  .large { font-size: 22px }
  .large .main { min-height: 64px }
  .large input { min-height: 64px; font-size: 26px; max-width: none }
`

/** One step of signing in: which attempt, and in which language. */
export interface Attempt {
  readonly uid: string
  readonly locale: Locale
}

/** A citizen's step: in larger print if they wish, and with the way back to where they came from. */
export interface CitizenAttempt extends Attempt {
  readonly isLarge: boolean
  /** address of the portal */
  readonly home: string
}

/** What stands around a page's own content. */
interface Frame {
  readonly title: string
  readonly top?: Html
  readonly isLarge?: boolean
}

/** A whole page; none of them uses script. */
export async function page(locale: Locale, { title, top, isLarge = false }: Frame, content: Html): Promise<string> {
  const whole = await html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body${raw(isLarge ? ' class="large"' : '')}>
        ${top ?? ''}
        <main>${content}</main>
      </body>
    </html>`
  return whole.toString()
}
