import { explain } from './operator-error.ts'

/** Runs a command's body: what an operator can act on becomes one line, anything else keeps its stack; both exit 1. */
export async function command(body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    const known = explain(error)
    console.error(known === undefined ? error : `✗ ${known.message}`)
    process.exitCode = 1
  }
}
