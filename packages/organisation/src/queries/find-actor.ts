import type { PrismaClient } from '@yiwang/database'
import { actorSchema, type Actor } from '@yiwang/identity/contracts'

/**
 * The worker behind a sign-in, with post, unit and roles as the register has them today; undefined when the account
 * holds no post, or several posts and `postId` does not say which.
 */
export async function findActor(prisma: PrismaClient, sub: string, postId?: string): Promise<Actor | undefined> {
  const posts = await prisma.organisationPost.findMany({
    where: { workerSub: sub, ...(postId === undefined ? {} : { postId }) },
    select: { title: true, unitId: true, roles: true, workerName: true, divisionScope: true },
    take: 2,
  })
  const [post, another] = posts
  if (post === undefined || another !== undefined) return undefined
  const unit = await prisma.organisationUnit.findUnique({ where: { unitId: post.unitId }, select: { name: true } })
  return actorSchema.parse({
    sub,
    name: post.workerName,
    post: post.title,
    unit: post.unitId,
    roles: post.roles,
    ...(unit === null ? {} : { unitName: unit.name }),
    ...(post.divisionScope === null ? {} : { divisionScope: post.divisionScope }),
  })
}
