// Package boundaries, types included: who may import whom. `.dependency-cruiser.browser.cjs` looks at what runs in browsers.
const { builtinModules } = require('node:module')

const TECHNICAL = [
  'kernel',
  'ledger',
  'bus',
  'database',
  'sealing',
  'files',
  'identity',
  'telemetry',
  'runtime',
  'ui',
  'testing',
]
// The order of a matter's life: a domain knows only those before it, and those only by their contracts.
const DOMAINS = [
  'organisation',
  'services',
  'intake',
  'casework',
  'feedback',
  'algorithms',
  'sharing',
  'audit',
  'privacy',
  'oversight',
  'import',
]

const TEST = '\\.test\\.tsx?$|/src/test/'
const anyOf = (names) => `(${names.join('|')})`
const inDomain = `^packages/${anyOf(DOMAINS)}/src/`
const CORE = `^(node:)?${anyOf(builtinModules.filter((name) => !name.startsWith('_')).map((name) => name.replace('/', '\\/')))}$`
const SERVER_LIBRARIES = '^node_modules/(pg|@nats-io|@prisma|hono|@hono|@trpc/server|pino|openid-client)/'

// Where a domain meets the outside world; all its other files are pure.
const OUTWARD =
  '/src/(queries|router|procedures|projections|effects|index|testing|seed|demo|reading|rows|history|registers|check-rows|node|node-[a-z-]+|key-allotment|vault-client|holder)(\\.ts$|/)'

const upstream = DOMAINS.flatMap((domain, index) => [
  {
    name: `${domain}-knows-only-upstream`,
    comment: 'A domain imports earlier domains only.',
    severity: 'error',
    from: { path: `^packages/${domain}/` },
    to: { path: `^packages/${anyOf(DOMAINS.slice(index + 1).concat('none'))}/` },
  },
  {
    name: `${domain}-by-contracts-only`,
    comment: "Another domain's contracts are all that may be imported; tests may use its builders.",
    severity: 'error',
    from: { path: `^packages/${domain}/src/`, pathNot: `${TEST}|/src/testing(\\.ts$|/)` },
    to: { path: inDomain, pathNot: `^packages/${domain}/|/src/contracts(\\.ts$|/)` },
  },
])

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere, or a package that is not installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-by-name',
      comment: 'Another package is imported by its name, never by a path into it.',
      severity: 'error',
      from: { path: '^(?:apps|packages)/([^/]+)/' },
      to: { path: '^(?:apps|packages|infra)/', pathNot: '^(?:apps|packages)/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^packages/kernel/src/', pathNot: `${TEST}|/testing\\.ts$` },
      to: { pathNot: '^packages/kernel/|^node_modules/zod/' },
    },
    {
      name: 'technical-packages-know-no-domain',
      severity: 'error',
      from: { path: `^packages/${anyOf(TECHNICAL)}/` },
      to: { path: inDomain },
    },
    ...upstream,
    {
      name: 'pure-domain-files',
      comment: 'Events, contracts, deciders, state and policies know no Node, NATS, Prisma, Hono or tRPC.',
      severity: 'error',
      from: { path: inDomain, pathNot: `${TEST}|${OUTWARD}` },
      to: { path: `${CORE}|${SERVER_LIBRARIES}|^packages/(bus|database)/` },
    },
    {
      name: 'prisma-stays-in-queries',
      comment: 'Prisma types never leave the database package, queries and projections.',
      severity: 'error',
      from: { path: inDomain, pathNot: `${TEST}|/src/(queries|projections|testing|seed|index)(\\.ts$|/)` },
      to: { path: '^packages/database/|^node_modules/@prisma/' },
    },
    {
      name: 'apps-stand-alone',
      comment: 'Apps meet on the stream only.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|load-tests)/' },
    },
    {
      name: 'infra-is-outermost',
      comment: 'Only the test network starts local servers.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: `^packages/testing/|${TEST}` },
      to: { path: '^infra/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs for people does not import tests, builders or the test network.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: `${TEST}|/testing(\\.ts$|/)|^packages/testing/` },
      to: { path: `${TEST}|^packages/[^/]+/src/testing(\\.ts$|/)|^packages/testing/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|\\.yiwang)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
