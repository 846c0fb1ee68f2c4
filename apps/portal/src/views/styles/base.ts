/** Page frame, words and buttons. */
export const base = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font-size:var(--text,17px);-webkit-text-size-adjust:100%}
body{margin:0;background:var(--color-ground);color:var(--color-ink);font-family:var(--font-family);line-height:1.65;
  font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 .5rem;font-weight:650}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .75rem;font-weight:650}
p{margin:0 0 .75rem}
a{color:var(--color-action);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,summary:focus-visible{
  outline:3px solid var(--color-action);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.75rem;z-index:9}
.wrap{max-width:44rem;margin:0 auto;padding:0 1rem}
.wrap.wide{max-width:64rem}
.masthead{background:var(--color-paper);border-bottom:1px solid var(--color-line)}
.masthead .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;min-height:60px;max-width:64rem}
.brand{overflow-wrap:normal;white-space:nowrap;font-weight:700;font-size:1.1rem;color:var(--color-ink);text-decoration:none;display:inline-flex;align-items:center;min-height:var(--target);gap:.5rem}
.brand small{font-weight:400;color:var(--color-ink-soft);font-size:.95rem}
.masthead nav{margin-left:auto;display:flex;gap:.25rem;flex-wrap:wrap}
.masthead nav a,.masthead nav button{display:inline-flex;align-items:center;min-height:var(--target);padding:0 .75rem;border-radius:var(--radius);
  text-decoration:none;color:var(--color-action);background:none;border:0;font:inherit;cursor:pointer}
@media(max-width:26rem){.brand{white-space:normal}.masthead nav{margin-left:-.5rem;gap:0}.masthead nav a,.masthead nav button{padding:0 .5rem}}
main{padding:1.75rem 0 3rem}
footer{border-top:1px solid var(--color-line);color:var(--color-ink-soft);font-size:.94rem;padding:1.25rem 0 2rem}
.card{background:var(--color-paper);border:1px solid var(--color-line);border-radius:var(--radius);padding:1.25rem;margin:0 0 1rem}
.lead{font-size:1.06rem;color:var(--color-ink-soft)}
.small{font-size:.94rem;color:var(--color-ink-soft)}
.button{display:inline-flex;align-items:center;justify-content:center;text-align:center;min-height:var(--target);padding:.4rem 1.4rem;border-radius:var(--radius);
  border:2px solid var(--color-action);background:var(--color-action);color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover{background:var(--color-action-hover);border-color:var(--color-action-hover)}
.button.quiet{background:var(--color-paper);color:var(--color-action)}
.button.quiet:hover{background:var(--color-action-soft)}
.button.plain{border-color:transparent;background:none;color:var(--color-action);text-decoration:underline;font-weight:400}.button.plain:hover{background:var(--color-action-soft)}
.after{margin-top:.75rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
`
