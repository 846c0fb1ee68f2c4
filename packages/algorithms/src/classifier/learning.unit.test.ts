import { describe, expect, it } from 'vitest'
import { inventedMessages, plainReader } from '../testing.ts'
import { firstOfKind } from './distinct.ts'
import { examplesOf } from './examples.ts'
import { foldOf } from './folds.ts'
import { gramText } from './grams.ts'
import type { LabelledMessage } from './message.ts'
import type { TrainedModel } from './model.ts'
import { predictByModel } from './predict-by-model.ts'
import { train, type TrainingStep } from './train.ts'

const learntFrom = 'a'.repeat(64)

function trained(messages: readonly LabelledMessage[]): TrainedModel {
  return train(messages, { reader: plainReader, learntFrom, tell: () => undefined })
}

const termsOf = ({ terms }: TrainedModel): string[] =>
  [...terms.subject.keys, ...terms.whole.keys].map((key) => gramText(key))

const withName = (times: number, sameText: boolean): LabelledMessage[] => [
  ...inventedMessages(90),
  ...Array.from({ length: times }, (_, index) => ({
    label: '供水',
    subject: `欧阳锋克扣水费${sameText ? '' : '又'.repeat(index)}`,
    detail: `欧阳锋不给开通自来水${sameText ? ' '.repeat(index) : '，'.repeat(index) + '再'.repeat(index)}`,
  })),
]

describe('what is learnt', () => {
  const messages = inventedMessages(120)
  const model = trained(messages)

  it('answers messages it has not seen, with words of theirs', () => {
    const asked = { subject: '楼道口路灯不亮', detail: '老人看不见，请修理路灯' }
    const { label, confidence, terms } = predictByModel(asked, model, plainReader)
    expect(label).toBe('路灯照明')
    expect(confidence).toBeGreaterThan(0.5)
    expect(terms.length).toBeGreaterThan(0)
    for (const term of terms) expect(asked.subject + asked.detail).toContain(term)
  })

  it('is the same for the same messages', () => {
    expect(trained(messages)).toEqual(model)
  })

  it('tells where it stands and how good it is', () => {
    const steps: TrainingStep[] = []
    train(messages, { reader: plainReader, learntFrom, tell: (step) => steps.push(step) })
    expect(steps[0]).toEqual({ step: 'read', messages: 120, labels: ['供水', '劳动保障', '路灯照明'] })
    expect(steps.filter(({ step }) => step === 'fold')).toHaveLength(model.quality.folds)
    expect(model.quality.macroF1).toBeGreaterThan(0.9)
    expect(model.quality.macroF1).toBeLessThanOrEqual(1)
  })

  it('knows no number, though numbers stood in the messages', () => {
    const numbered = messages.map((message) => ({ ...message, detail: `${message.detail ?? ''}电话13800138000` }))
    expect(termsOf(trained(numbered)).join(' ')).not.toMatch(/[1-9]/)
  })
})

describe('people', () => {
  it('are forgotten when they stand in fewer than five messages', () => {
    const model = trained(withName(4, false))
    expect(termsOf(model).filter((term) => term.includes('欧阳'))).toEqual([])
    expect([...model.words].filter((word) => word.includes('欧阳'))).toEqual([])
  })

  it('are forgotten though somebody sends the same words nine times', () => {
    expect(termsOf(trained(withName(9, true))).filter((term) => term.includes('欧阳'))).toEqual([])
  })

  it('count from the fifth different message on, as any term', () => {
    expect(termsOf(trained(withName(5, false)))).toContain('欧阳锋')
  })
})

describe('the same message', () => {
  it('is known by its subject or its story, white space aside', () => {
    expect(
      firstOfKind([
        { subject: '路灯', detail: '坏了' },
        { subject: '路 灯', detail: '又坏了' },
        { subject: '灯', detail: '坏 了' },
        { subject: '灯杆' },
        { subject: '水' },
      ]),
    ).toEqual([true, false, false, true, true])
  })
})

describe('the part a message belongs to', () => {
  const hash = (): string => 'ff00000000000000000000000000000000000000000000000000000000000003'

  it('is its hash as a whole number modulo five', () => {
    expect(foldOf({ subject: '路灯' }, hash)).toBe(Number(BigInt(`0x${hash()}`) % 5n))
  })

  it('is found by the subject without white space, else by the story', () => {
    const asked: string[] = []
    const listen = (text: string): string => {
      asked.push(text)
      return '0'
    }
    foldOf({ subject: ' 路\n灯 ', detail: '坏了' }, listen)
    foldOf({ detail: '坏 了' }, listen)
    expect(asked).toEqual(['路灯', '坏了'])
  })

  it('keeps examples with the same subject together', () => {
    const [one, other] = examplesOf(
      [
        { subject: '路灯', detail: '坏了', label: 'a' },
        { subject: '路 灯', detail: '不亮', label: 'b' },
      ],
      plainReader,
    )
    expect(one?.fold).toBe(other?.fold)
  })
})
