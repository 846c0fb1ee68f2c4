import { check } from 'k6'
import http from 'k6/http'
import { Counter } from 'k6/metrics'
import type { Options } from 'k6/options'

const portal = __ENV.PORTAL ?? 'http://127.0.0.1:4100'

export const acknowledged = new Counter('matters_acknowledged')

/** Citizens submitting one matter each, the way a browser without JavaScript does: page, then the filled form. */
export const options: Options = {
  scenarios: {
    submit: {
      executor: 'shared-iterations',
      vus: Number(__ENV.VUS ?? 16),
      iterations: Number(__ENV.ITERATIONS ?? 500),
      maxDuration: '2m',
    },
  },
  thresholds: {
    checks: ['rate>0.99'],
    http_req_failed: ['rate<0.01'],
  },
}

const STORIES = [
  '小区东门的路灯坏了两个星期，晚上老人出门看不见台阶。',
  '楼下烧烤店半夜还在排油烟，家里不敢开窗。',
  '村口的水渠堵了，下雨就漫到路上，三轮车过不去。',
  '想问一下高龄津贴在哪里办，需要带什么材料。',
]

export default async function submitMatter(): Promise<void> {
  const home = await http.asyncRequest('GET', `${portal}/`)
  const body = typeof home.body === 'string' ? home.body : ''
  const formId = /name="formId" value="([^"]+)"/.exec(body)?.[1]
  check(home, { 'home page carries a form id': () => formId !== undefined })
  if (formId === undefined) return
  const answer = await http.asyncRequest(
    'POST',
    `${portal}/tell`,
    {
      formId,
      step: 'check',
      go: 'send',
      kind: 'help',
      narrative: STORIES[__ITER % STORIES.length] ?? '',
      address: '',
      identity: 'anonymous',
      name: '',
      phone: '',
      files: '',
    },
    { redirects: 0 },
  )
  const taken = check(answer, { 'submission is acknowledged': (response) => response.status === 303 })
  if (taken) acknowledged.add(1)
}
