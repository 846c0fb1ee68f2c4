import { describe, expect, it } from 'vitest'
import { overweight, totalOf, type PageWeight } from './budget.ts'

const kB = 1024
const light: PageWeight = { page: '第一页', html: 4 * kB, css: 5 * kB, script: 2 * kB, images: 0 }

describe('the weight of pages', () => {
  it('is well below the promise', () => {
    expect(totalOf(light)).toBe(11 * kB)
    expect(overweight([light], { 'proof-words.js': 40 * kB })).toEqual([])
    expect(overweight([{ ...light, script: 30 * kB, html: 135 * kB }], {})).toEqual([])
  })

  it('breaks it by name and figure', () => {
    expect(overweight([light, { ...light, page: '回执', script: 31 * kB }], {})).toEqual([
      '回执: 31.0 kB of JavaScript, at most 30.0 kB',
    ])
    expect(overweight([{ ...light, page: '地点', images: 170 * kB }], {})).toEqual([
      '地点: 181.0 kB in all, at most 170.0 kB',
    ])
    expect(overweight([light], { 'map.js': 101 * kB })).toEqual(['map.js: 101.0 kB, at most 100.0 kB'])
  })
})
