/** Fields, choices and their errors. */
export const forms = `
legend{padding:0}label,legend{font-weight:600;display:block;margin-bottom:.25rem}
fieldset{border:0;margin:0 0 1.25rem;padding:0}
.field{margin:0 0 1.25rem}
.hint{color:var(--color-ink-soft);font-size:.94rem;margin:.1rem 0 .4rem;font-weight:400}
input[type=text],input[type=tel],input[type=datetime-local],textarea,select{width:100%;font:inherit;color:inherit;background:#fff;
  border:2px solid var(--color-line-strong);border-radius:var(--radius);padding:.6rem .75rem;min-height:var(--target)}
.pick{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;position:relative}.pick .button{margin:0;order:-1}
.pick input{font:inherit;max-width:100%;min-height:var(--target);padding:.6rem 0}.pick input::file-selector-button{display:none}
.pick.spoken input{position:absolute;inset:0;width:100%;height:100%;opacity:0;pointer-events:none}.pick input:focus-visible~.button{outline:3px solid var(--color-action);outline-offset:2px}
.picked{flex:1 1 12rem;min-width:0}.picked:empty{display:none}
.afresh{margin:1.25rem 0 0;border-top:1px solid var(--color-line);padding-top:.5rem}.afresh summary{font-weight:400}
textarea{min-height:9rem;resize:vertical}
.unreachable{border-left:4px solid var(--color-harm);background:var(--color-harm-soft);border-radius:0 var(--radius) var(--radius) 0;padding:.7rem 1rem;margin:0 0 1rem;font-weight:600}
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
.whyline{color:var(--color-ink-soft);font-size:.94rem;margin:.3rem 0 0}
.actions.tight{margin-top:.75rem}
.map{position:relative;display:none;border:1px solid var(--color-line-strong);border-radius:var(--radius);overflow:hidden;width:max-content;line-height:0}
.map276{display:block}@media(min-width:42rem){.map276{display:none}.map560{display:block}}
.map input{display:block;cursor:crosshair}
.pin{position:absolute;width:22px;height:22px;margin:-11px 0 0 -11px;border-radius:50%;background:var(--color-harm);border:4px solid #fff;box-shadow:0 0 0 2px var(--color-harm);pointer-events:none}
.meant{border:2px solid var(--color-action);background:var(--color-action-soft);border-radius:var(--radius);padding:1rem 1.25rem;margin-bottom:1.25rem}
.meant.urgent{border-color:var(--color-harm);background:var(--color-harm-soft)}
.meant ul{list-style:none;margin:0;padding:0;display:grid;gap:1rem}.meant li>b,.meant li>span{display:block}.meant .actions{display:flex;margin-top:.5rem}.meant>p{margin:1rem 0 0}
.meant .calls{grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:.6rem;margin-top:.75rem}.calls .button{width:100%}.meant.brief{padding:.75rem 1rem}.brief h2{margin:0}.brief .calls{grid-template-columns:repeat(auto-fit,minmax(min(100%,6rem),1fr));gap:.4rem;margin-top:.5rem}.brief .calls .button{padding:.3rem .4rem}.urgent .button{background:var(--color-harm);border-color:var(--color-harm)}
.callfirst{display:flex;flex-wrap:wrap;align-items:center;gap:0 .25rem;margin:-.75rem 0 .5rem;color:var(--color-ink-soft)}.callfirst a{display:inline-flex;align-items:center;justify-content:center;min-width:var(--target);min-height:var(--target);font-weight:700;color:var(--color-harm)}
.urgent.brief p{margin:.25rem 0 0}
.kept{list-style:none;margin:1rem 0 1.25rem;padding:0}.kept li{display:flex;gap:.75rem;align-items:center;justify-content:space-between;padding:.4rem 0;border-top:1px solid var(--color-line)}.kept .button{flex:none}
.voluntary{margin:1.25rem 0 .5rem}
.progress{color:var(--color-ink-soft);margin-bottom:.5rem}
.ask textarea{min-height:5.5rem}
.card p+.field,.card blockquote+.field,.card blockquote+input~.field{margin-top:1.25rem}
`
