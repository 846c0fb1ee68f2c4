import { childEnvironment } from '../env.ts'
import { tied } from '../local/child.ts'
import { type Outcome, run } from '../local/programs.ts'
import { projectRoot } from '../local/state.ts'
import { checkBoundaries } from './boundaries.ts'
import { checkWords } from './words.ts'
import { checkTypes } from './types.ts'

/** One thing that must be in order. */
export interface Check {
  readonly name: string
  readonly title: string
  run(): Promise<Outcome>
}

const program = (...command: string[]): Promise<Outcome> =>
  run(tied(command), { cwd: projectRoot, env: childEnvironment({ NO_COLOR: '1' }) })

/** Everything `npm run check` looks at, the quickest first. */
export const CHECKS: readonly Check[] = [
  { name: 'format', title: '格式 / format', run: () => program('oxfmt', '--check') },
  { name: 'lint', title: '规则 / lint', run: () => program('oxlint', '--format=unix') },
  { name: 'words', title: '文字 / words', run: checkWords },
  { name: 'types', title: '类型 / types', run: checkTypes },
  { name: 'boundaries', title: '边界 / boundaries', run: checkBoundaries },
  {
    name: 'unused',
    title: '无用代码 / unused code',
    run: () => program('knip', '--no-progress', '--no-config-hints'),
  },
  {
    name: 'unit',
    title: '单元测试 / unit tests',
    run: () => program('vitest', 'run', '--project', 'unit', '--reporter=dot'),
  },
]
