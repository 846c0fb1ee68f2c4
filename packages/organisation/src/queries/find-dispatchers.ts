import type { PrismaClient } from '@yiwang/database'
import type { Contact } from '../contracts.ts'

/** Who dispatches, and how to reach them; no post where only their unit is known. */
export interface Dispatchers {
  /** its name */
  readonly unit: string
  readonly phone: string
  readonly contact?: Contact
}

/** The post that dispatches for everywhere, its unit's contact first; else the hotline as a unit. Undefined before either is registered. */
export async function findDispatchers(prisma: PrismaClient): Promise<Dispatchers | undefined> {
  const post = await prisma.organisationPost.findFirst({
    where: { roles: { has: 'dispatcher' }, divisionScope: null, unitId: { not: '' } },
    orderBy: [{ isContact: 'desc' }, { postId: 'asc' }],
    select: { unitId: true, title: true, officePhone: true, workerName: true },
  })
  const unit = await prisma.organisationUnit.findFirst({
    where: post === null ? { kind: 'hotline' } : { unitId: post.unitId },
    orderBy: { unitId: 'asc' },
    select: { name: true, phone: true },
  })
  if (unit === null) return undefined
  if (post === null) return { unit: unit.name, phone: unit.phone }
  const { title, officePhone: phone, workerName } = post
  return { unit: unit.name, phone, contact: { name: workerName ?? title, post: title, phone } }
}
