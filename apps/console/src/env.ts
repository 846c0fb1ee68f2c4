import { z } from 'zod'

const schema = z.object({
  /** where people reach the portal; stands in the QR codes of printed receipts */
  PORTAL_URL: z.url().default('http://127.0.0.1:4100'),
})

/** What the console is told besides what every process is told; throws a ZodError naming the variable. */
export function readConsoleEnv(): { readonly portalUrl: string } {
  const { PORTAL_URL } = schema.parse(process.env)
  return { portalUrl: new URL(PORTAL_URL).origin }
}
