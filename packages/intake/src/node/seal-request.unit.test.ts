import { generateSubjectKey, open } from '@yiwang/sealing'
import { describe, expect, it } from 'vitest'
import { sealAddition, sealRequest, type RequestWords } from './seal-request.ts'

const { publicKey, privateKey } = generateSubjectKey()
const subjectId = '019a5b0c-0000-7000-8000-00000000005a'
const place = { cell: 'test', eventId: '019a5b0c-0000-7000-8000-0000000000e1', subject: { subjectId, publicKey } }
const words: RequestWords = {
  subject: '路灯不亮',
  narrative: '从上周起不亮。',
  address: '幸福路 8 号',
  minutesSpent: 0,
}

const opened = (box: Parameters<typeof open>[0]['box'], name: string) =>
  open({ privateKey, box, context: { cell: place.cell, eventId: place.eventId, subjectId, box: name } })

describe('sealRequest', () => {
  it('seals words and traces together, contact apart, each field with purpose and retention', () => {
    const { content, contact } = sealRequest(place, { ...words, name: '王先生', phone: '13800000000' })
    expect(opened(content, 'content')).toEqual(words)
    expect(contact && opened(contact, 'contact')).toEqual({ name: '王先生', phone: '13800000000' })
    expect(content.fields.minutesSpent).toEqual({ purpose: '改进服务渠道', retention: 'P1Y' })
    expect(JSON.stringify({ content, contact })).not.toMatch(/路灯|幸福路|13800000000|王先生/)
  })

  it('makes no contact box for the anonymous and leaves out what was not given', () => {
    const { content, contact } = sealRequest(place, { subject: '问一下', narrative: '几点上班？' })
    expect(contact).toBeUndefined()
    expect(Object.keys(content.fields)).toEqual(['subject', 'narrative'])
  })

  it('seals the place, and whom the person speaks for, in boxes of their own', () => {
    const place2 = { near: '老粮站对面', point: { lng: 124.20312, lat: 30.05117 } }
    const boxes = sealRequest(place, { ...words, ...place2, relation: '邻居', behalfName: '张奶奶' })
    expect(opened(boxes.content, 'content')).toMatchObject(place2)
    expect(boxes.behalf && opened(boxes.behalf, 'behalf')).toEqual({ relation: '邻居', name: '张奶奶' })
    expect(boxes.behalf?.fields.name).toEqual({ purpose: '就本诉求与当事人联系', retention: 'P3Y' })
    expect(boxes.contact).toBeUndefined()
    expect(JSON.stringify(boxes)).not.toMatch(/124\.2|粮站|张奶奶/)
  })

  it('seals additions', () => {
    expect(opened(sealAddition(place, '又坏了'), 'content')).toEqual({ narrative: '又坏了' })
  })
})
