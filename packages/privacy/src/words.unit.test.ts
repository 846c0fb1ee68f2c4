import { describe, expect, it } from 'vitest'
import { privacyErrorCodeSchema } from './errors.ts'
import { appWords, fieldWords, privacySentences } from './words.ts'

describe('plain words', () => {
  it('lists fields in Chinese and keeps the name of an unknown one', () => {
    expect(fieldWords(['name', 'phone', 'roofColour'])).toBe('称呼、电话、roofColour')
  })

  it('names apps as people know them', () => {
    expect(appWords('console')).toBe('工作人员工作台')
    expect(appWords('elsewhere')).toBe('elsewhere')
  })

  it('has a sentence for each error', () => {
    expect(Object.keys(privacySentences).toSorted()).toEqual(privacyErrorCodeSchema.options.toSorted())
  })
})
