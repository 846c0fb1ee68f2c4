/** A code to show an operator: a domain's own code, PostgreSQL's SQLSTATE or the error's class; never its message. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as Error & { code?: unknown }
  return typeof code === 'string' && code !== '' ? code : error.name
}
