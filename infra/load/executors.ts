import { setTimeout as delay } from 'node:timers/promises'

/** k6's executor shared-iterations: so many people do so many iterations between them. */
export interface SharedIterations {
  readonly executor: 'shared-iterations'
  readonly vus: number
  readonly iterations: number
  readonly maxDuration?: string
}

/** k6's executor constant-arrival-rate: iterations begin at a pace, whatever becomes of those before. */
export interface ConstantArrivalRate {
  readonly executor: 'constant-arrival-rate'
  readonly rate: number
  readonly duration: string
  readonly timeUnit?: string
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** `2m`, `1m30s` or `500ms` as milliseconds. */
export function milliseconds(duration: string): number {
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
  if (parts.length === 0) throw new Error(`not a duration: ${duration}`)
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0), 0)
}

async function runShared(plan: SharedIterations, iterate: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + milliseconds(plan.maxDuration ?? '10m')
  let started = 0
  const person = async (): Promise<void> => {
    while (started < plan.iterations && performance.now() < deadline) {
      started += 1
      await iterate()
    }
  }
  await Promise.all(Array.from({ length: plan.vus }, person))
}

async function runArriving(plan: ConstantArrivalRate, iterate: () => Promise<void>): Promise<void> {
  const apart = milliseconds(plan.timeUnit ?? '1s') / plan.rate
  const count = Math.round(milliseconds(plan.duration) / apart)
  const begun = performance.now()
  const running: Promise<void>[] = []
  for (let index = 0; index < count; index += 1) {
    const wait = begun + index * apart - performance.now()
    if (wait > 0) await delay(wait)
    running.push(iterate())
  }
  await Promise.all(running)
}

/** Runs iterations the way a plan says; throws for executors only k6 itself has. */
export async function execute(plan: { readonly executor: string }, iterate: () => Promise<void>): Promise<void> {
  switch (plan.executor) {
    case 'shared-iterations':
      return await runShared(plan as SharedIterations, iterate)
    case 'constant-arrival-rate':
      return await runArriving(plan as ConstantArrivalRate, iterate)
    default:
      throw new Error(`executor ${plan.executor} is not supported here, use k6 itself`)
  }
}
