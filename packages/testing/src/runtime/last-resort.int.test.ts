import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const PHONE = '13800000000'

/** Runs an app's last lines in a process of its own. */
function run(fault: string): { status: number | null; output: string } {
  const code = `
    import { endOnFault, observe } from '@yiwang/runtime'
    endOnFault(observe('portal').logger)
    ${fault}
    setTimeout(() => console.log('went on'), 5_000)`
  const node = ['--import', 'tsx', '--input-type=module', '-e', code]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { encoding: 'utf8', cwd: import.meta.dirname })
  return { status, output: stdout + stderr }
}

it.each([
  ['a rejection nobody waits for', `void Promise.reject(Object.assign(new Error('${PHONE}'), { code: '23505' }))`],
  [
    'an exception in a callback',
    `setImmediate(() => { throw Object.assign(new Error('${PHONE}'), { code: '23505' }) })`,
  ],
])('%s ends the process and is told by its code alone', (_name, fault) => {
  const { status, output } = run(fault)
  expect(status).toBe(1)
  expect(output).toContain('"code":"23505"')
  expect(output).toContain('unforeseen fault')
  expect(output).not.toContain(PHONE)
  expect(output).not.toContain('went on')
})
