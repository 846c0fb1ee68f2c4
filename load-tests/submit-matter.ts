import { check } from 'k6'
import http, { type RefinedResponse } from 'k6/http'
import { Counter, Trend } from 'k6/metrics'
import type { Options, Scenario } from 'k6/options'
import { setTimeout } from 'k6/timers'

const portal = __ENV.PORTAL ?? 'http://127.0.0.1:4100'
const iterations = Number(__ENV.ITERATIONS ?? 500)
const rate = Number(__ENV.RATE ?? 0)
const presses = Number(__ENV.PRESSES ?? 1)
const again = Number(__ENV.AGAIN ?? 0)

export const acknowledged = new Counter('matters_acknowledged')
/** how often the portal answered a matter with anything but its receipt; no answer at all is not counted */
export const refusals = new Trend('refusals_per_matter')

/** All at once by so many people, or, with RATE, arriving at so many a second whatever becomes of those before. */
const scenario: Scenario =
  rate === 0
    ? { executor: 'shared-iterations', vus: Number(__ENV.VUS ?? 16), iterations, maxDuration: '2m' }
    : {
        executor: 'constant-arrival-rate',
        rate,
        timeUnit: '1s',
        duration: `${(iterations / rate).toFixed(3)}s`,
        preAllocatedVUs: iterations,
        gracefulStop: '2m',
      }

/**
 * Citizens submitting one matter each, the way a browser without JavaScript does: page, then the filled form. With
 * PRESSES, a person who is not answered presses the button again; the form's id makes that the same submission. With AGAIN,
 * one who has the receipt presses so many times more, and must be led to the same receipt each time.
 */
export const options: Options = {
  scenarios: { submit: scenario },
  thresholds: {
    checks: ['rate>0.99'],
    ...(presses === 1 ? { http_req_failed: ['rate<0.01'] } : {}),
  },
}

const STORIES = [
  '小区东门的路灯坏了两个星期，晚上老人出门看不见台阶。',
  '楼下烧烤店半夜还在排油烟，家里不敢开窗。',
  '村口的水渠堵了，下雨就漫到路上，三轮车过不去。',
  '想问一下高龄津贴在哪里办，需要带什么材料。',
]

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const isReceipt = ({ status }: RefinedResponse<'text'>): boolean => status === 303
const whereTo = ({ headers }: RefinedResponse<'text'>): string => headers['Location'] ?? headers['location'] ?? ''
const isRefusal = (response: RefinedResponse<'text'>): boolean => response.status !== 0 && !isReceipt(response)

/** Asks up to `presses` times, a second apart, until `done`. */
async function insist<T>(ask: () => Promise<T>, done: (answer: T) => boolean): Promise<T> {
  let answer = await ask()
  for (let press = 1; press < presses && !done(answer); press += 1) {
    await pause(1000)
    answer = await ask()
  }
  return answer
}

async function openForm(): Promise<string | undefined> {
  const home = await http.asyncRequest('GET', `${portal}/`)
  const body = typeof home.body === 'string' ? home.body : ''
  return /name="formId" value="([^"]+)"/.exec(body)?.[1]
}

export default async function submitMatter(): Promise<void> {
  const narrative = STORIES[__ITER % STORIES.length] ?? ''
  const formId = await insist(openForm, (found) => found !== undefined)
  check(formId, { 'home page carries a form id': (found) => found !== undefined })
  if (formId === undefined) return
  const form = {
    formId,
    step: 'check',
    go: 'send',
    kind: 'help',
    narrative,
    address: '',
    identity: 'anonymous',
    name: '',
    phone: '',
    files: '',
  }
  const sending = { redirects: 0, headers: { Origin: portal } }
  let refused = 0
  const press = async (): Promise<RefinedResponse<'text'>> => {
    const response = await http.asyncRequest('POST', `${portal}/tell`, form, sending)
    if (isRefusal(response)) refused += 1
    return response
  }
  const answer = await insist(press, isReceipt)
  const isTaken = check(answer, { 'submission is acknowledged': isReceipt })
  if (isTaken) {
    acknowledged.add(1)
    const repeated = await Promise.all(Array.from({ length: again }, press))
    const others = repeated.filter((response) => isReceipt(response) && whereTo(response) !== whereTo(answer))
    check(others, { 'the same receipt again': ({ length }) => length === 0 })
  }
  refusals.add(refused)
}
