/** The same server, another database, and another role when one is given. */
export function databaseUrl(serverUrl: string, database: string, login?: { role: string; password: string }): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (login !== undefined) {
    url.username = encodeURIComponent(login.role)
    url.password = encodeURIComponent(login.password)
  }
  return url.href
}
