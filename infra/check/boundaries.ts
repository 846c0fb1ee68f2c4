import { tied } from '../local/child.ts'
import { type Outcome, run } from '../local/programs.ts'
import { projectRoot } from '../local/state.ts'
import { childEnvironment } from '../env.ts'
import { findWorkspaces, sourceFiles } from './workspaces.ts'

const FOLDERS = ['apps', 'packages', 'infra', 'load-tests']

/** Of dependency-cruiser's JSON, what is read. */
interface CruiseResult {
  readonly modules: ReadonlyArray<{ readonly source: string }>
  readonly summary: {
    readonly violations: ReadonlyArray<{
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }>
  }
}

/**
 * Judges a cruise. One that saw fewer modules than there are files found nothing because it looked at nothing, which is
 * what dependency-cruiser does with a TypeScript it does not know.
 */
export function judgeCruise(result: CruiseResult, expected: readonly string[]): Outcome {
  const seen = new Set(result.modules.map(({ source }) => source))
  const unseen = expected.filter((file) => !seen.has(file))
  const violations = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  if (unseen.length > 0) violations.push(`not looked at: ${unseen.slice(0, 5).join(' ')} … (${unseen.length} files)`)
  return { ok: violations.length === 0, output: violations.join('\n') }
}

async function cruise(config: string): Promise<Outcome> {
  const outcome = await run(tied(['depcruise', '--config', config, '--output-type', 'json', ...FOLDERS]), {
    cwd: projectRoot,
  })
  if (!outcome.output.trimStart().startsWith('{')) return outcome
  const expected = findWorkspaces().flatMap(({ folder }) => sourceFiles(folder))
  return judgeCruise(JSON.parse(outcome.output) as CruiseResult, expected)
}

/** Who may import whom: by type, by what reaches the browser, and by what each package declares. */
export async function checkBoundaries(): Promise<Outcome> {
  const outcomes = [
    await cruise('.dependency-cruiser.cjs'),
    await cruise('.dependency-cruiser.browser.cjs'),
    await run(tied(['turbo', 'boundaries', '--no-color']), { cwd: projectRoot, env: childEnvironment() }),
  ]
  const bad = outcomes.filter(({ ok }) => !ok)
  return { ok: bad.length === 0, output: bad.map(({ output }) => output).join('\n') }
}
