import { countTimeline, findCase } from '@yiwang/casework'
import type { Portal } from '../app-context.ts'

/** Changes whenever the page of a matter would look different: with its timeline and with its case, whichever is heard of first. */
export async function matterVersion({ prisma }: Pick<Portal, 'prisma'>, matterId: string): Promise<string> {
  const [count, matterCase] = await Promise.all([countTimeline(prisma, matterId), findCase(prisma, matterId)])
  const { state = 'received', rounds = 0, reopened = 0 } = matterCase ?? {}
  return [count, state, rounds, reopened].join('.')
}
