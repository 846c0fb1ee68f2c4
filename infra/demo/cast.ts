import type { Worker } from '@yiwang/casework/contracts'
import { demoActors, demoTown } from '@yiwang/organisation'
import type { Contact, Duty } from '@yiwang/organisation/contracts'

const actors = new Map(demoActors().map((actor) => [actor.sub, actor]))

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo county has no ${what}`)
  return value
}

/** A worker of the demo county by account. */
export const actorOf = (sub: string) => found(actors.get(sub), `account ${sub}`)

/** An entry of the dispatch catalogue. */
export const dutyOf = (dutyId: string): Duty =>
  found(
    demoTown.duties.find((duty) => duty.dutyId === dutyId),
    `duty ${dutyId}`,
  )

function contactOf(unitId: string): Contact {
  const post = found(
    demoTown.posts.find((candidate) => candidate.unitId === unitId && candidate.isContact),
    `contact of ${unitId}`,
  )
  const held = found(
    demoTown.assignments.find(({ postId }) => postId === post.postId),
    `holder of ${post.postId}`,
  )
  return { name: held.worker.name, post: post.title, phone: post.officePhone }
}

/** A unit as it is named in a dispatch, with whom to turn to there. */
export function receiverOf(unitId: string) {
  const unit = found(
    demoTown.units.find((candidate) => candidate.unitId === unitId),
    `unit ${unitId}`,
  )
  return { unitId, unitName: unit.name, responsible: contactOf(unitId) }
}

/** Post and unit of a worker, as records name them. */
export function placeOf(sub: string): { readonly post: string; readonly unit: string } {
  const { post, unit, unitName } = actorOf(sub)
  return { post, unit: unitName ?? unit }
}

/** Who acts, as the person whose matter it is reads it. */
export const workerOf = (sub: string): Worker => ({
  name: actorOf(sub).name,
  ...placeOf(sub),
  officePhone: contactOf(actorOf(sub).unit).phone,
})
