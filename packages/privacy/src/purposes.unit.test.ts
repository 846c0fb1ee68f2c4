import { describe, expect, it } from 'vitest'
import { findPurpose, mayOpenFiles, PURPOSES, purposeCodeSchema, readableFields } from './purposes.ts'

describe('the table of purposes', () => {
  it('tells each purpose with the law it rests on, in Chinese and English', () => {
    for (const code of purposeCodeSchema.options) {
      const purpose = PURPOSES[code]
      expect(purpose.code).toBe(code)
      expect(purpose.sentence['zh-CN']).toMatch(/^[\p{Script=Han}，]+$/u)
      expect(purpose.sentence.en).toMatch(/^[A-Z][\w ,-]+$/)
      expect(purpose.basis['zh-CN']).toContain('个人信息保护法第')
      expect(purpose.basis.en).toContain('Personal Information Protection Law, art.')
      expect(purpose.apps.length).toBeGreaterThan(0)
    }
  })

  it('lets no purpose of a worker or machine read ratings, wishes or the time it took', () => {
    const traces = ['channelWished', 'minutesSpent']
    for (const purpose of Object.values(PURPOSES).filter(({ by }) => by !== 'self')) {
      expect(readableFields(purpose, 'comment', ['comment'])).toEqual([])
      expect(readableFields(purpose, 'content', traces)).toEqual([])
    }
  })

  it('lets machines read less than the people they work for', () => {
    const fields = ['subject', 'narrative', 'address']
    expect(readableFields(PURPOSES.index, 'content', fields)).toEqual(['subject', 'narrative'])
    expect(readableFields(PURPOSES.handle, 'content', fields)).toEqual(fields)
    expect(readableFields(PURPOSES.index, 'contact', ['name', 'phone'])).toEqual([])
  })

  it('keeps contact data shut but for contacting', () => {
    expect(readableFields(PURPOSES.handle, 'contact', ['name', 'phone'])).toEqual([])
    expect(readableFields(PURPOSES['contact-citizen'], 'contact', ['name', 'phone'])).toEqual(['name', 'phone'])
    expect(readableFields(PURPOSES['contact-citizen'], 'content', ['narrative'])).toEqual([])
  })

  it('lets whoever calls back read what to ask about and whom to call, and no note between colleagues', () => {
    const purpose = PURPOSES['call-back']
    expect(readableFields(purpose, 'contact', ['name', 'phone'])).toEqual(['name', 'phone'])
    expect(readableFields(purpose, 'reply', ['reply'])).toEqual(['reply'])
    expect(readableFields(purpose, 'note', ['note'])).toEqual([])
  })

  it('lets whoever reads a reply out read nothing else', () => {
    const purpose = PURPOSES['read-out']
    expect(readableFields(purpose, 'reply', ['reply'])).toEqual(['reply'])
    for (const box of ['content', 'contact', 'behalf', 'note', 'talk', 'question', 'said'])
      expect(readableFields(purpose, box, ['name', 'narrative', 'note', 'talk'])).toEqual([])
  })

  it('opens photos and papers to those who may read the words; of colleagues’ own to those who handle alone', () => {
    const opens = (lane: 'open' | 'inner') =>
      Object.values(PURPOSES)
        .filter((purpose) => mayOpenFiles(purpose, lane))
        .map(({ code }) => code)
    expect(opens('open')).toEqual(['handle', 'reply', 'call-back', 'import-view'])
    expect(opens('inner')).toEqual(['handle', 'reply', 'import-view'])
  })

  it('opens everything to the person themselves', () => {
    expect(readableFields(PURPOSES['own-access'], 'anything', ['minutesSpent', 'new'])).toEqual(['minutesSpent', 'new'])
  })

  it('knows no other purpose', () => {
    expect(findPurpose('handle')).toBe(PURPOSES.handle)
    expect(findPurpose('curiosity')).toBeUndefined()
    expect(findPurpose('toString')).toBeUndefined()
  })
})
