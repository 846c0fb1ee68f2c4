import { initTRPC, TRPCError } from '@trpc/server'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { abilityFor, can, type Owned } from './ability.ts'
import type { AppContext } from './app-context.ts'
import { domainErrorToHttp, trpcCodeOf } from './error-map.ts'
import { IdentityError } from './errors.ts'
import type { ActionOn, Subject } from './permissions.ts'

const t = initTRPC.context<AppContext>().create({
  errorFormatter({ shape, error, ctx }) {
    const { code, sentence, field } = domainErrorToHttp(
      error.cause ?? error,
      ctx?.locale ?? DEFAULT_LOCALE,
      ctx?.errorSentences,
    )
    const { stack: _stack, ...data } = shape.data
    return { ...shape, message: sentence, data: { ...data, domainCode: code, field: field ?? null } }
  },
})

export const router = t.router
export const mergeRouters = t.mergeRouters
export const createCallerFactory = t.createCallerFactory

const answerDomainErrors = t.middleware(async ({ ctx, next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof Error) || result.error.code !== 'INTERNAL_SERVER_ERROR')
    return result
  const { status, sentence } = domainErrorToHttp(result.error.cause, ctx.locale, ctx.errorSentences)
  throw new TRPCError({ code: trpcCodeOf(status), message: sentence, cause: result.error.cause })
})

/** For anyone, signed in or not. */
export const publicProcedure = t.procedure.use(answerDomainErrors)

/** For a signed-in worker: `ctx.actor` is there, and `ctx.ability` answers what else they may do. */
export const workerProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.actor === undefined) throw new IdentityError('sign_in_required')
  return next({ ctx: { ...ctx, actor: ctx.actor, ability: abilityFor(ctx.actor) } })
})

/**
 * For workers who may do this to some record at least; `ctx.authorize(record)` then judges the record itself and throws
 * IdentityError('not_permitted').
 * @example procedureFor('sign', 'Case').input(SignCase).mutation(({ ctx, input }) => { ctx.authorize({ unit }) … })
 */
export function procedureFor<S extends Subject>(action: ActionOn<S>, subject: S) {
  return workerProcedure.use(({ ctx, next }) => {
    const authorize = (record?: Owned): void => {
      const question = record === undefined ? { action, subject } : { action, subject, record }
      if (!can(ctx.actor, question)) throw new IdentityError('not_permitted')
    }
    authorize()
    return next({ ctx: { ...ctx, authorize } })
  })
}
