import { command } from '../local/command.ts'
import { createContext } from '../start/context.ts'
import { runSteps } from '../start/run-steps.ts'
import { START_STEPS } from '../start/steps.ts'

await command(() => runSteps(createContext(false), START_STEPS))
