import { quantile } from './quantile.ts'

/** Milliseconds of one question asked of a small and of a large county in turn. */
export interface ListFigure {
  readonly name: string
  readonly small: { readonly p50: number; readonly p99: number }
  readonly large: { readonly p50: number; readonly p99: number }
}

/** Matters of the two counties. */
export const SMALL = 10_000
export const LARGE = 1_000_000

const ROUNDS = 1_000
const WARM_UP = 10

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Asks both counties the same, interleaved. */
export async function askBoth<County>(
  name: string,
  ask: (county: County, round: number) => Promise<unknown>,
  counties: readonly [small: County, large: County],
): Promise<ListFigure> {
  const times: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    // in turn and the other way round every second time, so that a busy moment weighs on both alike
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const which of order) {
      const took = await timeOf(() => ask(counties[which], Math.abs(round)))
      if (round >= 0) times[which].push(took)
    }
  }
  const [small, large] = times.map((each) => ({ p50: quantile(each, 0.5), p99: quantile(each, 0.99) }))
  if (small === undefined || large === undefined) throw new Error('two counties were asked')
  return { name, small, large }
}
