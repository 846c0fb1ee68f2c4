import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../messages/translator.ts'
import type { Page } from './layout.tsx'
import type { MatterLine } from './matter-list.tsx'
import { MinePage } from './mine.tsx'

const page: Page = {
  ...languageOf('zh-CN'),
  cellName: '青禾县',
  isElder: false,
  path: '/mine',
  account: 'in',
  assets: { css: '/portal.css' },
}

const lines = (count: number, isOpen: boolean): MatterLine[] =>
  Array.from({ length: count }, (_, index) => ({
    number: `YW261127-${isOpen ? 'A' : 'B'}${index}`,
    title: '求助',
    status: '办理中',
    tone: 'wait',
    date: '今天 08:00',
    isOpen,
  }))

const shown = (...all: MatterLine[]): string =>
  renderToStaticMarkup(<MinePage page={page} lines={all} phone="138****0000" holdsReceipts />)

describe('my matters', () => {
  it('are counted, the newest ten at once and the others folded', () => {
    const html = shown(...lines(12, true), ...lines(3, false))
    expect(html).toContain('还在办的（12 件）')
    expect(html).toContain('已经结束的（3 件）')
    const folded = html.slice(html.indexOf('<details'), html.indexOf('</details>'))
    expect(folded).toContain('再看 2 件早一些的')
    expect(folded.match(/YW261127-A\d+/g)?.length).toBe(4)
    expect(html).toContain('YW261127-A11')
  })

  it('that are few are not folded, and none say how to begin', () => {
    expect(shown(...lines(10, true))).not.toContain('<details')
    expect(shown()).toContain('反映一件事')
  })
})
