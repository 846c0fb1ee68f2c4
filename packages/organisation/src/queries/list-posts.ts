import type { PrismaClient } from '@yiwang/database'
import { postSchema, type Post } from '../contracts.ts'

/** All posts by unit, with the name of whoever holds them where this database knows it. */
export async function listPosts(prisma: PrismaClient): Promise<Post[]> {
  const posts = await prisma.organisationPost.findMany({
    where: { unitId: { not: '' } },
    select: {
      postId: true,
      unitId: true,
      title: true,
      roles: true,
      officePhone: true,
      isContact: true,
      workerName: true,
    },
    orderBy: [{ unitId: 'asc' }, { isContact: 'desc' }, { postId: 'asc' }],
  })
  return posts.map(({ workerName, ...post }) =>
    postSchema.parse(workerName === null ? post : { ...post, holder: workerName }),
  )
}
