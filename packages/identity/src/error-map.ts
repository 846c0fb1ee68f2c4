import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import { DomainError, type Locale } from '@yiwang/kernel'
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
const unknownDomainError: ErrorSentence = {
  status: 409,
  zh: '现在不能这样操作。请刷新页面，看看最新的情况。',
  en: 'This cannot be done now. Please refresh the page to see how things stand.',
}
const unexpected: ErrorSentence = {
  status: 500,
  zh: '系统出了问题，您填写的内容没有丢失。请稍后再试；着急的话请拨打 12345。',
  en: 'Something went wrong here. What you typed is not lost. Please try again later; if it is urgent, call 12345.',
}

const TOLD: Readonly<Record<Locale, 'zh' | 'en'>> = { 'zh-CN': 'zh', en: 'en' }

/** What is being answered: the error's code and sentence, and the field it is about. */
interface Found {
  readonly code: string
  readonly sentence: ErrorSentence
  readonly field: string | undefined
}

function find(error: unknown, sentences: ErrorSentences): Found {
  if (error instanceof DomainError) {
    const sentence = sentences[error.code] ?? knownAtEdge[error.code] ?? unknownDomainError
    return { code: error.code, sentence, field: error.field }
  }
  if (error instanceof z.ZodError) {
    const field = error.issues[0]?.path.join('.')
    return { code: 'input_invalid', sentence: edgeSentences.input_invalid, field: field === '' ? undefined : field }
  }
  return { code: 'unexpected', sentence: unexpected, field: undefined }
}

/** The one place where errors become answers: domain codes, bad input, and everything else as 500 without detail. */
export function domainErrorToHttp(error: unknown, locale: Locale, sentences: ErrorSentences = {}): ErrorAnswer {
  const { code, sentence, field } = find(error, sentences)
  return { status: sentence.status, code, sentence: sentence[TOLD[locale]], ...(field === undefined ? {} : { field }) }
}

/** tRPC's name for an HTTP status; 500 for one it does not know. */
export function trpcCodeOf(status: number): TRPC_ERROR_CODE_KEY {
  return trpcCodes[status] ?? 'INTERNAL_SERVER_ERROR'
}
