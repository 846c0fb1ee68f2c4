import { command } from '../local/command.ts'
import { createContext } from '../start/context.ts'
import { runSteps } from '../start/run-steps.ts'
import { DEV_STEPS } from '../start/steps.ts'

await command(() => runSteps(createContext(true), DEV_STEPS))
