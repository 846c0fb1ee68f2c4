import { describe, expect, it } from 'vitest'
import { FIELD_TITLES, fieldsOf, fieldsRefused, MAP_KINDS } from './fields.ts'
import { itemsWithLimits } from './registers.ts'
import { columnsIn, fittingMap, suggestColumns } from './suggest-columns.ts'

describe('columns and fields', () => {
  it('are matched by what columns are commonly called, each column once', () => {
    expect(
      suggestColumns('history', ['工单编号', '诉求标题', '问题描述', '来电时间', '办理结果', '办结时间', '来电号码']),
    ).toEqual({
      key: '工单编号',
      subject: '诉求标题',
      narrative: '问题描述',
      submittedAt: '来电时间',
      reply: '办理结果',
      closedAt: '办结时间',
    })
    expect(suggestColumns('units', ['org_id', 'name', 'parent_id'])).toEqual({
      id: 'org_id',
      name: 'name',
      parentId: 'parent_id',
    })
    expect(suggestColumns('items', ['甲', '乙', ''])).toEqual({})
  })

  it('knows the words of hotlines, and takes no time for a text nor a closing for a reply', () => {
    const heading = ['工单号', '诉求类型', '诉求内容', '来电时间', '承办单位', '办结时间', '满意度', '来电人']
    expect(suggestColumns('history', heading)).toEqual({
      key: '工单号',
      narrative: '诉求内容',
      submittedAt: '来电时间',
      closedAt: '办结时间',
      kind: '诉求类型',
      unit: '承办单位',
      satisfaction: '满意度',
    })
    const replied = suggestColumns('history', ['受理编号', '标题', '内容', '登记时间', '答复单位', '答复时间'])
    expect(replied).toMatchObject({ key: '受理编号', unit: '答复单位', repliedAt: '答复时间' })
    expect(replied).not.toHaveProperty('reply')
    const told = suggestColumns('history', ['满意度评价说明', '满意情况及原因', '满意度评价内容'])
    expect(told).not.toHaveProperty('satisfaction')
  })

  it.each(['编号', '受理编号', '事项编号', '流水号', '工单号', '12345工单编号'])(
    'takes %s for the record number',
    (name) => {
      expect(suggestColumns('history', ['标题', name]).key).toBe(name)
    },
  )

  it('are known where a built-in map fits', () => {
    const heading = columnsIn(itemsWithLimits)
    expect(fittingMap('items', heading)?.name).toBe('items-with-limits')
    expect(fittingMap('history', heading)).toBeUndefined()
    expect(suggestColumns('items', heading)).toEqual(itemsWithLimits.columns)
  })

  it('come with those first that cannot be left out, each with a title', () => {
    for (const kind of MAP_KINDS) {
      const fields = fieldsOf(kind)
      const required = fields.filter(({ isRequired }) => isRequired).length
      expect(required).toBeGreaterThan(0)
      expect(fields.slice(0, required).every(({ isRequired }) => isRequired)).toBe(true)
      expect(fields.every(({ field }) => FIELD_TITLES['zh-CN'][field] !== '' && FIELD_TITLES.en[field] !== '')).toBe(
        true,
      )
    }
  })

  it('names only fields the map knows', () => {
    expect(fieldsRefused('limit_unreadable', { promisedLimit: '时限' })).toEqual(['promisedLimit'])
    expect(fieldsRefused('row_unreadable', { key: '编号' })).toEqual([])
  })
})
