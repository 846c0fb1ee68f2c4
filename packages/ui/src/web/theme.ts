import { tokens } from '../tokens.ts'
import type { ThemeConfig } from 'antd'

/** Ant Design in the family's colours; no motion that keeps a clerk waiting. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: tokens.color.action,
    colorLink: tokens.color.action,
    colorLinkHover: tokens.color.actionHover,
    colorLinkActive: tokens.color.actionHover,
    colorPrimaryHover: tokens.color.actionHover,
    colorPrimaryActive: tokens.color.actionHover,
    colorError: tokens.color.harm,
    colorSuccess: tokens.color.done,
    colorWarning: tokens.color.wait,
    colorInfo: tokens.color.action,
    colorInfoBg: tokens.color.actionSoft,
    colorErrorBg: tokens.color.harmSoft,
    colorSuccessBg: tokens.color.doneSoft,
    colorWarningBg: tokens.color.waitSoft,
    colorInfoBorder: tokens.color.line,
    colorErrorBorder: tokens.color.line,
    colorSuccessBorder: tokens.color.line,
    colorWarningBorder: tokens.color.line,
    colorText: tokens.color.ink,
    colorTextSecondary: tokens.color.inkSoft,
    colorTextTertiary: tokens.color.inkSoft,
    colorTextDescription: tokens.color.inkSoft,
    colorTextPlaceholder: tokens.color.inkSoft,
    colorBgLayout: tokens.color.ground,
    colorBorder: tokens.color.lineStrong,
    borderRadius: tokens.radius,
    fontFamily: 'var(--font-family)',
    fontSize: 16,
    controlHeight: 40,
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Collapse: { headerBg: tokens.color.paper, contentBg: tokens.color.paper, colorBorder: tokens.color.line },
    Table: { headerBg: tokens.color.paper },
  },
}
