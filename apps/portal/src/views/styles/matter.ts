/** Receipt, doors, timeline and print. */
export const matter = `
.number{font-size:clamp(1.2rem,6.3vw,1.9rem);font-weight:700;letter-spacing:0;line-height:1.25;margin:.25rem 0}
.doors{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:.75rem;margin:0 0 1.5rem;padding:0;list-style:none}
.doors a,.doors div{display:block;height:100%;background:var(--color-paper);border:1px solid var(--color-line);border-radius:var(--radius);padding:1rem 1.1rem;text-decoration:none;color:inherit}
.doors a:hover{border-color:var(--color-action)}
.doors b{display:block;color:var(--color-action);font-size:1.06rem}.doors div b{color:var(--color-ink)}
.facts{display:grid;grid-template-columns:fit-content(38%) minmax(0,1fr);gap:.4rem 1rem;margin:0}
.facts>div{display:contents}
.facts dt{color:var(--color-ink-soft);overflow-wrap:normal}.facts dd{margin:0;white-space:pre-wrap}
.facts.checked{grid-template-columns:fit-content(32%) minmax(0,1fr) auto;align-items:center}
@media(max-width:34rem){.facts.checked{grid-template-columns:minmax(0,1fr);gap:.75rem}.facts.checked>div{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center}
.facts.checked dd:last-child{grid-area:1/2/3}}
.change{min-width:var(--target);min-height:var(--target);border:0;background:none;color:var(--color-action);font:inherit;font-weight:600;text-decoration:underline;cursor:pointer}
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
.reply.judged{margin:0 0 1.25rem}
.reply{background:var(--color-action-soft);border-radius:var(--radius);padding:.9rem 1.1rem;margin:.5rem 0 0;white-space:pre-wrap}
.files ul{list-style:none;margin:.25rem 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr));gap:.6rem}
.files li{padding:0;min-height:var(--target)}.files li::before,.files li::after{display:none}
.files a{display:block;min-height:var(--target);line-height:1.4}.files img{display:block;width:100%;height:9rem;object-fit:cover;border:1px solid var(--color-line);border-radius:var(--radius);background:var(--color-action-soft)}
.table{width:100%;border-collapse:collapse}.table th{text-align:left;font-weight:600;color:var(--color-ink-soft)}
.table th,.table td{padding:.6rem .5rem .6rem 0;border-bottom:1px solid var(--color-line);vertical-align:top}
details summary{min-height:var(--target);display:flex;align-items:center;cursor:pointer;color:var(--color-action);font-weight:600}
details summary::before{content:'';flex:none;width:.5rem;height:.5rem;margin:0 .6rem 0 .15rem;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(-45deg)}details[open]>summary::before{transform:rotate(45deg)}
.rest{margin-top:.25rem}.rest summary{white-space:normal}
.figure{white-space:nowrap}
.register{margin:0}.register>div+div{margin-top:.9rem}.register dt{font-weight:600}.register dd{margin:.1rem 0 0}
.steps li{margin-bottom:.4rem}
.ok{color:var(--color-done);font-weight:600}.bad{color:var(--color-harm);font-weight:600}
.looks{list-style:none;margin:0 0 .5rem;padding:0}.looks li{padding:.9rem 0;border-top:1px solid var(--color-line)}.looks li:first-child{border-top:0;padding-top:.25rem}
.looks p{margin:0 0 .25rem}.reply p:last-child{margin:0}
.matters{list-style:none;margin:0 0 1.5rem;padding:0;display:grid;gap:.5rem}
.matters a{display:flex;flex-wrap:wrap;gap:.15rem 1rem;align-items:center;min-height:var(--target);background:var(--color-paper);border:1px solid var(--color-line);
  border-radius:var(--radius);padding:.8rem 1.1rem;text-decoration:none;color:inherit}
.matters a:hover{border-color:var(--color-action)}
.matters b{font-size:1.06rem;flex:1 0 auto;max-width:100%}.matters .small{flex:0 0 100%}
.said{white-space:pre-wrap}
.apart{margin:1rem 0 0;padding-top:1rem;border-top:1px solid var(--color-line)}
@media(max-width:40rem){.table,.table tbody,.table tr,.table td{display:block}.table thead{position:absolute;left:-999rem}
.table tr{border-bottom:1px solid var(--color-line);padding:.6rem 0}.table td{border:0;padding:.1rem 0}}
code{font-size:.9rem;overflow-wrap:anywhere}
@page{margin:18mm}
@media print{details::details-content{content-visibility:visible}html{font-size:12pt}.masthead nav,.actions,footer,.noprint,.progress,form{display:none}body{background:#fff;color:#000}main{padding:0}
.card{border:0;padding:0;break-inside:avoid}.receipt{grid-template-columns:1fr auto}.receipt svg{width:45mm;height:45mm}.number{font-size:24pt}.small,.lead,.facts dt{color:#000}}
`
