import { actorSchema, type Actor } from '@yiwang/identity/contracts'
import type { Town } from '../seed.ts'
import { duties } from './duties.ts'
import { earlierDuties } from './earlier-duties.ts'
import { divisions, divisionShapes, grids, gridShapes } from './places.ts'
import { assignments, posts } from './posts.ts'
import { units } from './units.ts'

/** An invented county of three towns, twelve communities and sixty grids, written for demonstration and tests. */
export const demoTown: Town = {
  divisions,
  grids,
  divisionShapes,
  gridShapes,
  units,
  posts,
  assignments,
  earlierDuties,
  duties,
}

/** The demo town's workers as they sign in, for the development identity provider. */
export function demoActors(): Actor[] {
  return assignments.map(({ postId, worker }) => {
    const post = posts.find((candidate) => candidate.postId === postId)
    const unit = units.find(({ unitId }) => unitId === post?.unitId)
    const { sub, name } = worker
    return actorSchema.parse({
      sub,
      name,
      post: post?.title,
      unit: post?.unitId,
      unitName: unit?.name,
      roles: post?.roles,
      divisionScope: post?.divisionScope,
    })
  })
}
