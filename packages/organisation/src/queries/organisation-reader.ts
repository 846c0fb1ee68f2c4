import type { PrismaClient } from '@yiwang/database'
import { limitSchema } from '@yiwang/kernel'
import { unitSchema, type Contact, type Duty, type OrganisationReader, type Unit } from '../contracts.ts'

interface DutyRecord extends Omit<Duty, 'limit'> {
  readonly limit: unknown
}

const dutySelect = {
  dutyId: true,
  category: true,
  examples: true,
  unitId: true,
  basis: true,
  limit: true,
  keywords: true,
  isEmergency: true,
} as const

const toDuty = (record: DutyRecord): Duty => ({ ...record, limit: limitSchema.parse(record.limit) })

async function findUnit(prisma: PrismaClient, unitId: string): Promise<Unit | undefined> {
  const unit = await prisma.organisationUnit.findUnique({ where: { unitId } })
  return unit === null ? undefined : unitSchema.parse(unit)
}

async function findContact(prisma: PrismaClient, unitId: string): Promise<Contact | undefined> {
  const post = await prisma.organisationPost.findFirst({
    where: { unitId, isContact: true },
    orderBy: { postId: 'asc' },
    select: { title: true, officePhone: true, workerName: true },
  })
  if (post === null) return undefined
  return { name: post.workerName ?? post.title, post: post.title, phone: post.officePhone }
}

/** The organisation as other domains may ask it. */
export function createOrganisationReader(prisma: PrismaClient): OrganisationReader {
  return {
    findUnit: (unitId) => findUnit(prisma, unitId),
    findContact: (unitId) => findContact(prisma, unitId),
    async findDuty(dutyId) {
      const duty = await prisma.organisationDuty.findUnique({ where: { dutyId }, select: dutySelect })
      return duty === null ? undefined : toDuty(duty)
    },
    async listDuties() {
      const duties = await prisma.organisationDuty.findMany({ select: dutySelect, orderBy: { dutyId: 'asc' } })
      return duties.map(toDuty)
    },
  }
}
