import { createPrisma } from '@yiwang/database'
import { createCallerFactory, type Actor, type Role } from '@yiwang/identity'
import { testAppContext } from '@yiwang/identity/testing'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { chinaCalendar } from '@yiwang/organisation'
import { generateSubjectKey } from '@yiwang/sealing'
import { testNetwork } from '@yiwang/testing'
import { seedServices } from '../demo/seed.ts'
import { servicesProjections } from '../projections.ts'
import { servicesRouter } from '../router.ts'

const createCaller = createCallerFactory(servicesRouter)

export function worker(role: Role, unit = 'window'): Actor {
  return { sub: role, name: '某人', post: '某岗', unit, unitName: `${unit}单位`, roles: [role] }
}

/** The console with the demo county's items, and its procedures as a worker calls them. */
export async function startServicesNetwork() {
  const clock = fixedClock('2026-11-23T02:00:00.000Z')
  const ids = seededIds(41)
  const subject = { subjectId: ids.next(), ...generateSubjectKey() }
  const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
  const network = await testNetwork({ apps: [{ name: 'console', projections: servicesProjections }], clock })
  const prisma = createPrisma(network.app('console').databaseUrl)
  await seedServices(network.app('console').ledger, circumstances)
  await network.settle()

  function as(actor?: Actor, commandId: string = ids.next()) {
    const { ledger, pool, connection } = network.app('console')
    const parts = {
      cell: network.cell,
      app: 'console',
      ledger,
      pool,
      prisma,
      connection,
      clock,
      ids,
      calendar: chinaCalendar,
    }
    return createCaller(
      testAppContext(parts, { actor, commandId, subjectKeys: { take: () => Promise.resolve(subject) } }),
    )
  }

  return {
    network,
    clock,
    ids,
    subject,
    circumstances,
    as,
    async close(): Promise<void> {
      await prisma.$disconnect()
      await network.close()
    },
  }
}

export type ServicesNetwork = Awaited<ReturnType<typeof startServicesNetwork>>
