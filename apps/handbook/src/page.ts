import { tokensAsCss } from '@yiwang/ui'
import { marked } from 'marked'

const style = `${tokensAsCss()}
body{font-family:var(--font-family);line-height:1.7;color:var(--color-ink);background:var(--color-ground);margin:0;font-size:16px}
main,header{max-width:56rem;margin:0 auto;padding:1rem}
main{background:#fff;border:1px solid var(--color-line);border-radius:8px;padding:1.5rem 2rem;margin-bottom:3rem}
a{color:var(--color-action)}img{max-width:100%;border:1px solid var(--color-line)}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}td,th{border-bottom:1px solid var(--color-line);padding:.4rem .6rem;text-align:left;vertical-align:top}
code,pre{background:var(--color-ground);border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}pre{padding:1rem;overflow-x:auto}`

/** A whole HTML page from Markdown; `depth` is how many folders lie between it and the handbook's front page. */
export function renderPage(markdown: string, depth: number): string {
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1] ?? '一网手册'
  const body = marked.parse(markdown, { async: false }).replaceAll(/href="([^":]+)\.md(#[^"]*)?"/g, 'href="$1.html$2"')
  const home = `${'../'.repeat(depth)}index.html`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · 一网手册</title><style>${style}</style></head><body><header><a href="${home}">一网手册</a></header><main>${body}</main></body></html>`
}
