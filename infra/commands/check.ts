import { CHECKS } from '../check/checks.ts'
import { measureHealth } from '../check/health.ts'
import { command } from '../local/command.ts'
import { OperatorError } from '../local/operator-error.ts'

/** `check` runs all, `check -- types lint` those named, `check -- --without unit` all but one. */
function chosen(args: readonly string[]): typeof CHECKS {
  const names = args.filter((arg) => arg !== '--without')
  const unknown = names.find((name) => !CHECKS.some((check) => check.name === name))
  if (unknown !== undefined) {
    const known = CHECKS.map(({ name }) => name).join(' ')
    throw new OperatorError(`没有检查项“${unknown}”，可用：${known}`, `unknown check "${unknown}"`)
  }
  if (names.length === 0) return CHECKS
  return CHECKS.filter(({ name }) => names.includes(name) !== args.includes('--without'))
}

await command(async () => {
  const checks = chosen(process.argv.slice(2))
  let failed = 0
  for (const check of checks) {
    const started = performance.now()
    const { ok, output } = await check.run()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${ok ? '✓' : '✗'} ${check.title} ${seconds}s`)
    if (ok) continue
    failed += 1
    console.log(output.trim())
  }
  console.log(measureHealth())
  console.log(failed === 0 ? `check ok (${checks.length})` : `check failed (${failed} of ${checks.length})`)
  process.exitCode = failed === 0 ? 0 : 1
})
