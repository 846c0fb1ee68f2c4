import type { Actor } from './actor.ts'
import type { AppContext } from './app-context.ts'

/** Parts of a test network that a procedure works on. */
export type TestParts = Pick<
  AppContext,
  'cell' | 'app' | 'ledger' | 'pool' | 'prisma' | 'connection' | 'clock' | 'ids' | 'calendar'
>

interface TestChanges extends Partial<Omit<AppContext, 'actor' | keyof TestParts>> {
  readonly actor: Actor | undefined
}

const unused = (): Promise<never> =>
  Promise.reject(new Error('this test opens nothing, signs nothing and meets nobody'))

/** What a procedure finds in `ctx` when this actor, or nobody signed in, calls it in a test. */
export function testAppContext(parts: TestParts, { actor, ...changes }: TestChanges): AppContext {
  return {
    locale: 'zh-CN',
    commandId: parts.ids.next(),
    vault: { open: unused },
    subjectKeys: { take: unused },
    signActor: unused,
    errorSentences: {},
    ...parts,
    ...changes,
    ...(actor === undefined ? {} : { actor }),
  }
}

/** The code a call was refused with, `done` when it was not. */
export const codeOf = (calling: Promise<unknown>): Promise<unknown> =>
  calling.then(
    () => 'done',
    (error: { cause?: { code?: unknown }; code?: unknown }) => error.cause?.code ?? error.code,
  )
