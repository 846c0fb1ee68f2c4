// What runs in a browser never reaches the server side; types, which vanish, are left out here.
const { builtinModules } = require('node:module')
const { options } = require('./.dependency-cruiser.cjs')

const BROWSER = '^apps/[^/]+/(src/browser|web)/|^packages/[^/]+/src/(browser/|contracts(\\.ts$|/))|^packages/ui/src/'
const CORE = `^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`

module.exports = {
  forbidden: [
    {
      name: 'browser-code-stays-in-the-browser',
      comment: 'Database, ledger, bus and Node are not there.',
      severity: 'error',
      from: { path: BROWSER, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^packages/(database|ledger|bus|telemetry)/|${CORE}`, reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
