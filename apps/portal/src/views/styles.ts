import { tokensAsCss } from '@yiwang/ui'

const base = `
*{box-sizing:border-box}
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
.brand{font-weight:700;font-size:1.1rem;color:var(--color-ink);text-decoration:none;display:inline-flex;align-items:center;min-height:var(--target);gap:.5rem}
.brand small{font-weight:400;color:var(--color-ink-soft);font-size:.88rem}
.masthead nav{margin-left:auto;display:flex;gap:.25rem;flex-wrap:wrap}
.masthead nav a,.masthead nav button{display:inline-flex;align-items:center;min-height:var(--target);padding:0 .75rem;border-radius:var(--radius);
  text-decoration:none;color:var(--color-action);background:none;border:0;font:inherit;cursor:pointer}
main{padding:1.75rem 0 3rem}
footer{border-top:1px solid var(--color-line);color:var(--color-ink-soft);font-size:.94rem;padding:1.25rem 0 2rem}
.card{background:var(--color-paper);border:1px solid var(--color-line);border-radius:var(--radius);padding:1.25rem;margin:0 0 1rem}
.lead{font-size:1.06rem;color:var(--color-ink-soft)}
.small{font-size:.94rem;color:var(--color-ink-soft)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:var(--target);padding:.4rem 1.4rem;border-radius:var(--radius);
  border:2px solid var(--color-action);background:var(--color-action);color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover{background:var(--color-action-hover);border-color:var(--color-action-hover)}
.button.quiet{background:var(--color-paper);color:var(--color-action)}
.button.quiet:hover{background:var(--color-action-soft)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
`

const forms = `
label,legend{font-weight:600;display:block;margin-bottom:.25rem}
fieldset{border:0;margin:0 0 1.25rem;padding:0}
.field{margin:0 0 1.25rem}
.hint{color:var(--color-ink-soft);font-size:.94rem;margin:.1rem 0 .4rem;font-weight:400}
input[type=text],input[type=tel],input[type=datetime-local],textarea,select{width:100%;font:inherit;color:inherit;background:#fff;
  border:2px solid var(--color-line-strong);border-radius:var(--radius);padding:.6rem .75rem;min-height:var(--target)}
textarea{min-height:9rem;resize:vertical}
[aria-invalid=true]{border-color:var(--color-harm)}
.error{color:var(--color-harm);font-weight:600;margin:.1rem 0 .4rem}
.summary{border:2px solid var(--color-harm);background:var(--color-harm-soft);border-radius:var(--radius);padding:1rem 1.25rem;margin-bottom:1.25rem}
.summary h2{margin-bottom:.25rem}.summary ul{margin:0;padding-left:1.2rem}.summary a{color:var(--color-harm)}
.choice{display:flex;gap:.75rem;align-items:flex-start;border:2px solid var(--color-line);border-radius:var(--radius);padding:.7rem .9rem;margin-bottom:.5rem;
  min-height:var(--target);background:#fff;font-weight:400;cursor:pointer}
.choice:has(input:checked){border-color:var(--color-action);background:var(--color-action-soft)}
.choice input{width:1.35rem;height:1.35rem;margin:.15rem 0 0;flex:none;accent-color:var(--color-action)}
.choice b{display:block}.choice span span{color:var(--color-ink-soft);font-size:.94rem}
.why{border-left:4px solid var(--color-action);background:var(--color-action-soft);padding:.6rem .9rem;border-radius:0 var(--radius) var(--radius) 0;font-size:.94rem;margin:0 0 1.25rem}
.progress{color:var(--color-ink-soft);margin-bottom:.5rem}
.ask{display:flex;gap:.75rem;flex-wrap:wrap}.ask textarea{min-height:5.5rem}
`

const matter = `
.number{font-size:1.9rem;font-weight:700;letter-spacing:.02em;line-height:1.25;margin:.25rem 0}
.doors{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13.5rem),1fr));gap:.75rem;margin:0 0 1.5rem;padding:0;list-style:none}
.doors a,.doors div{display:block;height:100%;background:var(--color-paper);border:1px solid var(--color-line);border-radius:var(--radius);padding:1rem 1.1rem;text-decoration:none;color:inherit}
.doors a:hover{border-color:var(--color-action)}
.doors b{display:block;color:var(--color-action);font-size:1.06rem}.doors div b{color:var(--color-ink)}
.facts{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:.4rem 1rem;margin:0}
.facts dt{color:var(--color-ink-soft)}.facts dd{margin:0}
.receipt{display:grid;grid-template-columns:1fr auto;gap:1rem;align-items:start}
.receipt svg{width:9rem;height:9rem;display:block}
@media(max-width:34rem){.receipt{grid-template-columns:1fr}}
.state{display:inline-flex;gap:.4rem;align-items:center;padding:.15rem .8rem;border-radius:2rem;font-weight:600;background:var(--color-wait-soft);color:var(--color-wait)}
.state.done{background:var(--color-done-soft);color:var(--color-done)}.state.late{background:var(--color-harm-soft);color:var(--color-harm)}
.timeline{list-style:none;margin:0;padding:0}
.timeline li{position:relative;padding:0 0 1.25rem 1.9rem}
.timeline li::before{content:'';position:absolute;left:.35rem;top:.55rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--color-action);z-index:1}
.timeline li::after{content:'';position:absolute;left:.68rem;top:.8rem;bottom:-.4rem;width:2px;background:var(--color-line)}
.timeline li:last-child::after{display:none}
.timeline time{display:block;color:var(--color-ink-soft);font-size:.94rem}
.timeline .next::before{background:#fff;border:2px solid var(--color-line-strong)}
.reply{background:var(--color-action-soft);border-radius:var(--radius);padding:.9rem 1.1rem;margin:.5rem 0 0;white-space:pre-wrap}
.table{width:100%;border-collapse:collapse}.table th{text-align:left;font-weight:600;color:var(--color-ink-soft)}
.table th,.table td{padding:.6rem .5rem .6rem 0;border-bottom:1px solid var(--color-line);vertical-align:top}
details summary{min-height:var(--target);display:flex;align-items:center;cursor:pointer;color:var(--color-action);font-weight:600}
.steps li{margin-bottom:.4rem}
.ok{color:var(--color-done);font-weight:600}.bad{color:var(--color-harm);font-weight:600}
@media(max-width:40rem){.table,.table tbody,.table tr,.table td{display:block}.table thead{position:absolute;left:-999rem}
.table tr{border-bottom:1px solid var(--color-line);padding:.6rem 0}.table td{border:0;padding:.1rem 0}}
code{font-size:.9rem;overflow-wrap:anywhere}
@media print{.masthead nav,.actions,footer,.noprint{display:none}body{background:#fff}.card{border:0;padding:0}}
`

const elder = `
.elder{--text:22px;--target:64px}
.elder .hint,.elder .small,.elder .why,.elder footer,.elder .timeline time,.elder .brand small,.elder .choice span span{font-size:1rem}
`

/** The portal's whole style sheet; served once with a content hash in its name. */
export const stylesheet = [tokensAsCss(), base, forms, matter, elder].join('').replaceAll(/\n\s*/g, '')
