import { describe, expect, it } from 'vitest'
import { BusError } from '../errors.ts'
import { APP_NAMES, calledSubjects, consumerFilter, LANE_TABLE, servedSubjects, type AppName } from './lane-table.ts'
import { natsConfig, PROVISIONER } from './nats-config.ts'
import { apiPrefix, importedSubjects, permissionsOf } from './permissions.ts'

const passwords = Object.fromEntries([...APP_NAMES, PROVISIONER].map((user) => [user, `p-${user}`]))

describe('the lane table', () => {
  it('lets the internet side do this and no more', () => {
    expect(permissionsOf({ cell: 'demo', app: 'portal', apps: APP_NAMES })).toEqual({
      publish: [
        'one.open.demo.portal.>',
        'GOVJS.CONSUMER.INFO.ONE.portal',
        'GOVJS.CONSUMER.MSG.NEXT.ONE.portal',
        '$JS.API.DIRECT.GET.ONE.one.open.demo.portal.>',
        'svc.vault.own-access',
        'svc.vault.own-file',
        'svc.ledger.resend.open.console',
        'svc.ledger.resend.open.dashboard',
        'svc.ledger.resend.open.vault',
        'svc.ledger.resend.open.notary',
        'svc.ledger.resend.open.import',
        'svc.files.chunk.open.console',
      ],
      subscribe: ['_INBOX_portal.>', 'svc.ledger.resend.open.portal', 'svc.files.chunk.open.portal'],
    })
  })

  it('lets nothing inner cross the accounts', () => {
    const crossing = importedSubjects({ cell: 'demo', app: 'portal', apps: APP_NAMES }).map(({ subject }) => subject)
    expect(crossing.filter((subject) => subject.includes('inner') || subject.startsWith('$JS.API.STREAM'))).toEqual([])
    expect(crossing).not.toContain('svc.vault.open')
  })

  it.each(APP_NAMES)('lets %s publish under its own name only', (app) => {
    const { publish } = permissionsOf({ cell: 'demo', app, apps: APP_NAMES })
    const written = publish.filter((subject) => subject.startsWith('one.'))
    expect(written.every((subject) => subject.split('.')[3] === app)).toBe(true)
    expect(written.every((subject) => LANE_TABLE[app].publishes.some((lane) => subject.split('.')[1] === lane))).toBe(
      true,
    )
  })

  it.each(APP_NAMES)('gives %s no way to make or change streams and consumers', (app) => {
    const { publish } = permissionsOf({ cell: 'demo', app, apps: APP_NAMES })
    expect(
      publish.filter((subject) =>
        /\.(CREATE|DELETE|UPDATE|PURGE)\b|STREAM(?!\.INFO\.)|^\$JS\.API\.>$|^>$/.test(subject),
      ),
    ).toEqual([])
  })

  it('lets every app ask all others for events of the lanes it reads', () => {
    expect(calledSubjects('notary', ['notary', 'portal', 'console'])).toEqual([
      'svc.ledger.resend.open.portal',
      'svc.ledger.resend.open.console',
      'svc.ledger.resend.inner.console',
    ])
    expect(servedSubjects('portal')).toEqual(['svc.ledger.resend.open.portal', 'svc.files.chunk.open.portal'])
  })

  it('lets those who keep files ask each other for chunks, never for inner ones from outside', () => {
    const chunks = (app: AppName) => calledSubjects(app, APP_NAMES).filter((subject) => subject.includes('files'))
    expect(chunks('console')).toEqual(['svc.files.chunk.open.portal'])
    expect(chunks('portal')).toEqual(['svc.files.chunk.open.console'])
    expect(servedSubjects('console')).toContain('svc.files.chunk.inner.console')
    expect(chunks('dashboard')).toEqual([])
  })

  it('filters by one subject', () => {
    expect([consumerFilter('portal'), consumerFilter('console')]).toEqual(['one.open.>', 'one.>'])
    expect([apiPrefix('portal'), apiPrefix('console')]).toEqual(['GOVJS', '$JS.API'])
  })
})

describe('the generated configuration', () => {
  it('has each app in its account', () => {
    const text = natsConfig({ cell: 'demo', apps: APP_NAMES, passwords })
    const [gov = '', net = ''] = text.split(/^ {2}NET \{$/m)
    expect(gov).toContain('user: "console"')
    expect(gov).not.toContain('user: "portal"')
    expect(net).toContain('user: "portal"')
    expect(net).not.toContain('jetstream')
    expect(text).toContain('{ service: "$JS.API.CONSUMER.MSG.NEXT.ONE.portal", accounts: [NET], response: Stream }')
  })

  it('wants a password for everyone', () => {
    const { portal: _, ...others } = passwords
    expect(() => natsConfig({ cell: 'demo', apps: APP_NAMES, passwords: others })).toThrow(
      new BusError('passwords_invalid', 'portal'),
    )
  })

  it('needs no internet side', () => {
    const text = natsConfig({ cell: 'demo', apps: ['console'], passwords })
    expect(text).not.toContain('imports')
  })
})
