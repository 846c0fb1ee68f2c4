// A scenario in a process of its own: told its file and its variables, it writes what comes back as lines of JSON.
import { onAnswer } from './metrics.ts'
import { runScenario } from './run-scenario.ts'

const [file = '', ...variables] = process.argv.slice(2)
const SEE_OTHER = 303

onAnswer(({ status, headers }) => {
  if (status === SEE_OTHER) console.log(JSON.stringify({ location: headers.location }))
})
const result = await runScenario(file, Object.fromEntries(variables.map((pair) => pair.split(/=(.*)/s, 2))))
console.log(JSON.stringify({ result }))
