import { getCase } from '@yiwang/casework'
import type { AppContext } from '@yiwang/identity'
import type { Actor } from '@yiwang/identity/contracts'
import { findRequestByMatter } from '@yiwang/intake'

/** Whose the matter is towards this worker: the unit that handles it, or their own when they took it in. */
export async function ownerOf(
  { prisma, actor }: Pick<AppContext, 'prisma'> & { readonly actor: Actor },
  matterId: string,
) {
  const [found, request] = await Promise.all([getCase(prisma, matterId), findRequestByMatter(prisma, matterId)])
  const isTakenInHere = request?.takenByUnit === (actor.unitName ?? actor.unit) && request.takenByPost === actor.post
  const unit = isTakenInHere ? actor.unit : (found.unitId ?? undefined)
  return { unit, divisionCode: found.divisionCode ?? undefined }
}
