import { DomainError, KernelError } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { domainErrorToHttp, trpcCodeOf } from './error-map.ts'
import { IdentityError } from './errors.ts'

class TeahouseError extends DomainError<'teahouse_closed'> {}

describe('what a person is told', () => {
  it('uses the sentence a domain offers', () => {
    const sentences = {
      teahouse_closed: {
        status: 422,
        zh: '茶馆已经打烊，请明天再来。',
        en: 'The teahouse is closed. Please come back tomorrow.',
      },
    }
    const answer = domainErrorToHttp(new TeahouseError('teahouse_closed', 'hour'), 'zh-CN', sentences)
    expect(answer).toEqual({
      status: 422,
      code: 'teahouse_closed',
      sentence: '茶馆已经打烊，请明天再来。',
      field: 'hour',
    })
  })

  it('answers in the language asked for', () => {
    expect(domainErrorToHttp(new IdentityError('sign_in_required'), 'en').sentence).toBe('Please sign in first.')
    expect(domainErrorToHttp(new TeahouseError('teahouse_closed'), 'en').sentence).toMatch(/^This cannot be done now/)
    expect(domainErrorToHttp(new Error('anything'), 'en').sentence).toMatch(/^Something went wrong/)
  })

  it('knows the sentences of the edge', () => {
    expect(domainErrorToHttp(new IdentityError('sign_in_required'), 'zh-CN')).toMatchObject({
      status: 401,
      sentence: '请先登录。',
    })
    expect(domainErrorToHttp(new KernelError('event_data_invalid', 'x.v1.name'), 'zh-CN').status).toBe(400)
  })

  it('answers a code nobody wrote a sentence for as a conflict, without inventing', () => {
    expect(domainErrorToHttp(new TeahouseError('teahouse_closed'), 'zh-CN')).toMatchObject({
      status: 409,
      code: 'teahouse_closed',
    })
  })

  it('names the field of bad input', () => {
    const bad = z.object({ a: z.object({ b: z.string() }) }).safeParse({ a: {} })
    expect(domainErrorToHttp(bad.error, 'zh-CN')).toMatchObject({ status: 400, code: 'input_invalid', field: 'a.b' })
    expect(domainErrorToHttp(z.string().safeParse(1).error, 'zh-CN')).not.toHaveProperty('field')
  })

  it('tells nothing of an unexpected error', () => {
    const answer = domainErrorToHttp(new Error('password of 10.0.0.1 is wrong'), 'zh-CN')
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer)).not.toContain('10.0.0.1')
  })
})

it('gives each status its tRPC name', () => {
  expect([400, 401, 403, 404, 409, 503, 418].map(trpcCodeOf)).toEqual([
    'BAD_REQUEST',
    'UNAUTHORIZED',
    'FORBIDDEN',
    'NOT_FOUND',
    'CONFLICT',
    'SERVICE_UNAVAILABLE',
    'INTERNAL_SERVER_ERROR',
  ])
})
