import { tokens } from '../tokens.ts'
import type { ThemeConfig } from 'antd'

/** Ant Design in the family's colours; no motion that keeps a clerk waiting. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: tokens.color.action,
    colorLink: tokens.color.action,
    colorError: tokens.color.harm,
    colorSuccess: tokens.color.done,
    colorWarning: tokens.color.wait,
    colorText: tokens.color.ink,
    colorTextSecondary: tokens.color.inkSoft,
    colorTextTertiary: tokens.color.inkSoft,
    colorTextDescription: tokens.color.inkSoft,
    colorTextPlaceholder: tokens.color.inkSoft,
    colorBgLayout: tokens.color.ground,
    colorBorder: tokens.color.lineStrong,
    borderRadius: tokens.radius,
    fontFamily: tokens.font.family,
    fontSize: 16,
    controlHeight: 40,
    motion: false,
  },
}
