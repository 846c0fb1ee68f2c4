import { describe, expect, it } from 'vitest'
import { privacySentences } from './error-sentences.ts'
import { privacyErrorCodeSchema } from './errors.ts'
import { PersonalDataOpened } from './events.ts'
import { openingIn, type RecordedOpening } from './openings.ts'

const recorded: RecordedOpening = {
  id: '019a5b0c-0000-7000-8000-0000000000aa',
  matterId: PersonalDataOpened.sample.matterId,
  logtime: '2026-11-23T02:00:00.000Z',
  by: 'person',
  person: '清河县城市管理局 诉求承办岗 陈工',
  purpose: 'contact-citizen',
  purposeText: '为了与您联系',
  fields: ['name', 'phone', 'roofColour'],
  app: 'console',
}

describe('an opening in words', () => {
  it('names the person, the reason told then, what was seen and the system', () => {
    expect(openingIn(recorded, 'zh-CN')).toEqual({
      id: recorded.id,
      logtime: recorded.logtime,
      action: '为了与您联系，查看了您的称呼、电话、roofColour',
      receiver: '清河县城市管理局 诉求承办岗 陈工',
      receiverSystem: '工作人员工作台',
      basis: '个人信息保护法第十三条第一款第三项、第三十四条（履行法定职责所必需）',
    })
  })

  it('is told in English, too', () => {
    expect(openingIn(recorded, 'en')).toMatchObject({
      action: 'To contact you, ask back or tell you how it goes. Seen: your name, phone, roofColour',
      receiver: recorded.person,
      receiverSystem: 'Workers’ console',
    })
  })

  it('says that a matter’s course was followed, for which reason, and that no data was opened', () => {
    const followed: RecordedOpening = {
      ...recorded,
      person: '青禾县政府 分管副县长 赵立',
      purpose: 'overdue',
      purposeText: '超过三天没有答复',
      fields: [],
      app: 'dashboard',
    }
    expect(openingIn(followed, 'zh-CN')).toMatchObject({
      action: '查看了这件事的办理全程，不含您的个人信息。理由：超过时限，督促办理。说明：超过三天没有答复',
      receiver: '青禾县政府 分管副县长 赵立',
      receiverSystem: '领导与审计看板',
      basis: '对办理工作的监督检查；没有打开您的个人信息',
    })
    expect(openingIn(followed, 'en').action).toMatch(/Reason: Overdue, to urge it on\. In their words: 超过三天/)
  })

  it('says honestly when it was a machine or oneself, and keeps the name of an unknown app', () => {
    const machine = { ...recorded, by: 'machine', person: null, app: 'elsewhere' } as const
    expect(openingIn(machine, 'zh-CN')).toMatchObject({ receiver: '系统自动处理', receiverSystem: 'elsewhere' })
    expect(openingIn({ ...machine, by: 'self' }, 'zh-CN')).toMatchObject({ receiver: '您本人' })
    expect(openingIn({ ...machine, by: 'self' }, 'en')).toMatchObject({ receiver: 'Yourself' })
  })
})

it('has a sentence for each error', () => {
  expect(Object.keys(privacySentences).toSorted()).toEqual(privacyErrorCodeSchema.options.toSorted())
})
