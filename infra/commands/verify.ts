import { command } from '../local/command.ts'
import { createContext } from '../start/context.ts'
import { ensureServices, openCell } from '../verify/open-cell.ts'
import { verdict, verifyCell } from '../verify/verify-cell.ts'

await command(async () => {
  const context = createContext(false)
  try {
    await ensureServices(context, ['postgres', 'nats'])
    const cell = await openCell(context)
    try {
      const findings = await verifyCell(cell, { tell: (line) => console.log(`… ${line}`) })
      for (const line of findings.underWay) console.log(`→ ${line}`)
      for (const line of findings.quarantined)
        console.log(`⊘ ${line}，已隔离，无人采信 / put aside, believed by nobody`)
      for (const line of [...findings.gaps, ...findings.mismatches]) console.error(`✗ ${line}`)
      console.log(verdict(findings))
      process.exitCode = findings.gaps.length + findings.mismatches.length === 0 ? 0 : 1
    } finally {
      await cell.close()
    }
  } finally {
    await context.stopAll()
  }
})
