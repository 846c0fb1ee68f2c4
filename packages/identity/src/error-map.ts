import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { DomainError } from '@yiwang/kernel'
import { z } from 'zod'
import { edgeSentences, type ErrorSentence, type ErrorSentences } from './error-sentences.ts'

export interface ErrorAnswer {
  readonly status: number
  readonly code: string
  readonly sentence: string
  readonly field?: string
}

const trpcCodes: Readonly<Record<number, TRPC_ERROR_CODE_KEY>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
}

const knownAtEdge: ErrorSentences = edgeSentences
const unknownDomainError: ErrorSentence = { status: 409, zh: '现在不能这样操作。请刷新页面，看看最新的情况。' }
const unexpected: ErrorAnswer = {
  status: 500,
  code: 'unexpected',
  sentence: '系统出了问题，您填写的内容没有丢失。请稍后再试；着急的话请拨打 12345。',
}

function answer(code: string, sentence: ErrorSentence, field: string | undefined): ErrorAnswer {
  return { status: sentence.status, code, sentence: sentence.zh, ...(field === undefined ? {} : { field }) }
}

/** The one place where errors become answers: domain codes, bad input, and everything else as 500 without detail. */
export function domainErrorToHttp(error: unknown, sentences: ErrorSentences = {}): ErrorAnswer {
  if (error instanceof DomainError) {
    const sentence = sentences[error.code] ?? knownAtEdge[error.code] ?? unknownDomainError
    return answer(error.code, sentence, error.field)
  }
  if (error instanceof z.ZodError) {
    const field = error.issues[0]?.path.join('.')
    return answer('input_invalid', edgeSentences.input_invalid, field === '' ? undefined : field)
  }
  return unexpected
}

/** tRPC's name for an HTTP status; 500 for one it does not know. */
export function trpcCodeOf(status: number): TRPC_ERROR_CODE_KEY {
  return trpcCodes[status] ?? 'INTERNAL_SERVER_ERROR'
}
