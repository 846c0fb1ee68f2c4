import { runDrill } from '../drill/run-drill.ts'
import { command } from '../local/command.ts'
import { startOwnSystem } from '../system/own-system.ts'
import { verdict } from '../verify/verify-cell.ts'

await command(async () => {
  console.log('… 启动一套临时系统 / starting a platform of its own')
  const system = await startOwnSystem()
  try {
    const report = await runDrill(system, { submissions: 500, rate: 12, tell: (line) => console.log(`… ${line}`) })
    const { account, findings, died } = report
    for (const line of [...findings.gaps, ...findings.mismatches]) console.error(`✗ ${line}`)
    const refused = report.blows.filter(({ name, refusals }) => name !== 'kill -9 postgres' && refusals > 0)
    for (const { name, refusals } of refused) console.error(`✗ ${name}：一件被拒 ${refusals} 次 / refused`)
    for (const name of died) console.error(`✗ ${name} 意外退出 / died`)
    for (const number of account.lost) console.error(`✗ ${number} 没有工单 / has no case`)
    for (const number of account.doubled) console.error(`✗ ${number} 重复 / doubled`)
    console.log(verdict(findings))
    const bad = [account.lost, account.doubled, findings.gaps, findings.mismatches, died, refused].flat()
    const line = `${account.acknowledged} acknowledged, ${account.acknowledged - account.lost.length} with exactly one case`
    console.log(`${line}, ${report.seconds.toFixed(0)} s`)
    process.exitCode = bad.length === 0 ? 0 : 1
  } finally {
    await system.close()
  }
})
