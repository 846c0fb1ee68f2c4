import type { MatterScript, Moment, Step } from './script.ts'

/** One thing that happens: a matter is brought (no step), or a step of its course is taken. */
export interface Happening {
  readonly script: MatterScript
  readonly step: Step | undefined
  /** place in the matter's course, 0 for its beginning */
  readonly index: number
  readonly at: Date
}

function courseOf(script: MatterScript, instantOf: (moment: Moment) => Date): Happening[] {
  const steps = [undefined, ...script.course]
  return steps.map((step, index) => ({ script, step, index, at: instantOf(step?.at ?? script.at) }))
}

/**
 * Everything that has happened by `now`, of all matters, in order of time. A course that runs into the future stops there,
 * so that a matter stands where it would stand today.
 */
export function agendaOf(
  scripts: readonly MatterScript[],
  now: Date,
  instantOf: (moment: Moment) => Date,
): Happening[] {
  return scripts
    .flatMap((script) => {
      const course = courseOf(script, instantOf)
      const future = course.findIndex(({ at }) => at > now)
      return future === -1 ? course : course.slice(0, future)
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
