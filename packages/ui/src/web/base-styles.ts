import { tokensAsCss } from '../tokens.ts'

const css = `${tokensAsCss()}
body{margin:0;background:var(--color-ground);font-family:var(--font-family);font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.75rem;z-index:9}
:focus-visible{outline:3px solid var(--color-action);outline-offset:2px}
@media print{header,.noprint{display:none!important}}`

/** Puts the family's colours and focus rings on the page. */
export function applyBaseStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
