import { describe, expect, it } from 'vitest'
import { tokens, tokensAsCss } from './tokens.ts'

type Color = keyof typeof tokens.color

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(tokens.color[color].slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const onLight = (['ink', 'inkSoft', 'action', 'actionHover', 'harm', 'done', 'wait'] as const).flatMap((text) =>
  (['paper', 'ground'] as const).map((ground) => [text, ground] as const),
)
const onSoft = (['action', 'harm', 'done', 'wait'] as const).map((text) => [text, `${text}Soft`] as const)
const inkOnSoft = onSoft.map(([, ground]) => ['ink', ground] as const)
const onFull = (['action', 'actionHover', 'harm', 'done', 'wait'] as const).map((ground) => ['paper', ground] as const)

describe('colours', () => {
  it.each<readonly [Color, Color]>([...onLight, ...onSoft, ...inkOnSoft, ...onFull])(
    'of text: %s on %s can be read by weak eyes',
    (text, ground) => {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each<readonly [Color, Color]>([
    ['lineStrong', 'paper'],
    ['lineStrong', 'ground'],
  ])('of the edge of a field: %s on %s can be seen', (line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('are all there as CSS, by the names the styles use', () => {
  const css = tokensAsCss()
  expect(css).toContain('--color-action-soft:#e3f0f0;')
  expect(css.match(/--color-/g)).toHaveLength(Object.keys(tokens.color).length)
})
