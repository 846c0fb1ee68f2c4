import { describe, expect, it } from 'vitest'
import { APP_NAMES, LANE_TABLE } from './lane-table.ts'
import { natsConfig, PROVISIONER } from './nats-config.ts'

const passwords = Object.fromEntries([...APP_NAMES, PROVISIONER].map((user) => [user, `p-${user}`]))
const rows = APP_NAMES.map((app) => LANE_TABLE[app])
const sorted = (subjects: Iterable<string>): string[] => [...new Set(subjects)].toSorted()

describe('services in the lane table', () => {
  it('are those that apps answer, each in one place', () => {
    const served = rows.flatMap(({ serves }) => serves)
    expect(served.toSorted()).toEqual([
      'svc.sharing.query',
      'svc.vault.index',
      'svc.vault.lookup',
      'svc.vault.open',
      'svc.vault.open-file',
      'svc.vault.own-access',
      'svc.vault.own-file',
    ])
  })

  it('are called by someone, and nothing else is called', () => {
    expect(sorted(rows.flatMap(({ calls }) => calls))).toEqual(sorted(rows.flatMap(({ serves }) => serves)))
  })

  it('are, beside resending and chunks of files, all that NATS users may ask for', () => {
    const text = natsConfig({ cell: 'demo', apps: APP_NAMES, passwords })
    const asked = text
      .match(/svc\.[\w.-]+/g)
      ?.filter((subject) => !/^svc\.(ledger\.resend|files\.chunk)\./.test(subject))
    expect(sorted(asked ?? [])).toEqual(sorted(rows.flatMap(({ serves }) => serves)))
  })
})
