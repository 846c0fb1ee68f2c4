import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { DomainError, seededIds } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor, Role } from './actor.ts'
import { commandIdOf, type AppContext } from './app-context.ts'
import { procedureFor, publicProcedure, router, workerProcedure } from './trpc.ts'

class TeahouseError extends DomainError<'teahouse_closed'> {}

const teahouse = router({
  hello: publicProcedure.query(() => 'hello'),
  name: workerProcedure.query(({ ctx }) => ctx.actor.name),
  sign: procedureFor('sign', 'Case')
    .input(z.object({ unit: z.string() }))
    .mutation(({ ctx, input }) => {
      ctx.authorize(input)
      return 'signed'
    }),
  closed: publicProcedure.query(() => {
    throw new TeahouseError('teahouse_closed', 'hour')
  }),
  broken: publicProcedure.query(() => {
    throw new Error('secret')
  }),
})

function worker(...roles: Role[]): Actor {
  return { sub: 's', name: '王小明', post: '科员', unit: 'unit-a', roles }
}

interface Answer {
  status: number
  body: { result?: { data: unknown }; error?: { message: string; data: Record<string, unknown> } }
}

async function call(path: string, actor?: Actor, input?: unknown): Promise<Answer> {
  const sentences = { teahouse_closed: { status: 422, zh: '茶馆已经打烊。', en: 'The teahouse is closed.' } }
  const ctx = { app: 'test', locale: 'zh-CN', errorSentences: sentences, ...(actor === undefined ? {} : { actor }) }
  const write = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
  const req = new Request(`http://localhost/trpc/${path}`, input === undefined ? {} : write)
  const response = await fetchRequestHandler({
    endpoint: '/trpc',
    req,
    router: teahouse,
    createContext: () => ctx as unknown as AppContext,
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

describe('procedures', () => {
  it('let anyone in where that is meant, and only workers elsewhere', async () => {
    expect((await call('hello')).body.result?.data).toBe('hello')
    expect((await call('name', worker('clerk'))).body.result?.data).toBe('王小明')
    expect(await call('name')).toMatchObject({ status: 401, body: { error: { message: '请先登录。' } } })
  })

  it('judge the role first and then the record', async () => {
    expect((await call('sign', worker('handler'), { unit: 'unit-a' })).body.result?.data).toBe('signed')
    const refused = { status: 403, body: { error: { data: { domainCode: 'not_permitted' } } } }
    expect(await call('sign', worker('handler'), { unit: 'unit-b' })).toMatchObject(refused)
    expect(await call('sign', worker('clerk'), { unit: 'unit-a' })).toMatchObject(refused)
  })

  it('answer domain errors with sentence, code and field', async () => {
    const error = { message: '茶馆已经打烊。', data: { domainCode: 'teahouse_closed', field: 'hour', httpStatus: 422 } }
    expect(await call('closed')).toMatchObject({ status: 422, body: { error } })
  })

  it('name the field of bad input', async () => {
    const answer = await call('sign', worker('handler'), {})
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { data: { domainCode: 'input_invalid', field: 'unit' } } },
    })
  })

  it('never show an unexpected error or a stack', async () => {
    const answer = await call('broken')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|stack/)
  })
})

it('takes the command id of a client that sends a UUID, and makes one otherwise', () => {
  const sent = '019ab000-0000-7000-8000-00000000000a'
  const ids = seededIds(1)
  expect(commandIdOf(new Headers({ 'x-command-id': sent }), ids)).toBe(sent)
  expect(commandIdOf(new Headers({ 'x-command-id': 'x' }), ids)).toMatch(/^[\da-f-]{36}$/)
  expect(commandIdOf(new Headers(), ids)).not.toBe(commandIdOf(new Headers(), ids))
})
