// zod probes for `eval` when a schema is made, which the content security policy rightly reports; said before zod is loaded.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
await import('./start.tsx')
