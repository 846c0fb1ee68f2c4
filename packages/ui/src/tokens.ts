/** Colours, sizes and type of the whole family of screens; contrast of every text/background pair used is ≥ 4.5. */
export const tokens = {
  color: {
    ink: '#1f2725',
    inkSoft: '#55605c',
    paper: '#ffffff',
    ground: '#f6f4f0',
    line: '#d9d5cc',
    lineStrong: '#858b86',
    action: '#0b5d66',
    actionHover: '#084a51',
    actionSoft: '#e3f0f0',
    harm: '#b3261e',
    harmSoft: '#fbeceb',
    done: '#2f6b3a',
    doneSoft: '#e8f2e9',
    wait: '#7a5200',
    waitSoft: '#fbf1dd',
  },
  font: {
    family: `'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif`,
    /** Latin first: Chinese fonts draw “ ” and ’ as wide as a character */
    familyLatin: `-apple-system, 'Segoe UI', Roboto, 'Noto Sans', system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`,
    size: 17,
    lineHeight: 1.65,
  },
  radius: 8,
  target: 48,
} as const

/** The tokens as CSS custom properties, e.g. `--color-action-soft`. */
export function tokensAsCss(): string {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const colors = Object.entries(tokens.color).map(([name, value]) => `--color-${kebab(name)}:${value};`)
  return `:root{${colors.join('')}--font-family:${tokens.font.family};--radius:${tokens.radius}px;--target:${tokens.target}px;}:root:lang(en){--font-family:${tokens.font.familyLatin};}`
}
