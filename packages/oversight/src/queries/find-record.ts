import type { PrismaClient } from '@yiwang/database'
import type { Owned } from '@yiwang/identity'

/** Whose a matter is and where it lies, for judging who may follow it; nobody's and nowhere while it is not known. */
export async function findMatterRecord(prisma: PrismaClient, matterId: string): Promise<Owned> {
  const matter = await prisma.oversightMatter.findUnique({
    where: { matterId },
    select: { unitId: true, divisionCode: true },
  })
  return { unit: matter?.unitId ?? undefined, divisionCode: matter?.divisionCode ?? undefined }
}
