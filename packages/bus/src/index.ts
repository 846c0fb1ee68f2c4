export * from './errors.ts'
export {
  APP_NAMES,
  calledSubjects,
  chunkSubject,
  consumerFilter,
  LANE_TABLE,
  resendSubject,
  servedSubjects,
} from './lanes/lane-table.ts'
export type { AppLanes, AppName, ServiceSubject } from './lanes/lane-table.ts'
export { headSubject, parseSubject, subjectOf } from './lanes/subjects.ts'
export { apiPrefix, inboxPrefix, permissionsOf } from './lanes/permissions.ts'
export { natsConfig, PROVISIONER, type NatsConfigOptions } from './lanes/nats-config.ts'
export { connectProvisioner, provision, type ProvisionOptions } from './lanes/provision.ts'
export { connectBus, type Connection, type ConnectOptions } from './connect.ts'
export { fromMessage, toMessage, type StreamMessage } from './cloud-events/message.ts'
export { createSigner, GENESIS, isSignedHead, readOriginKeys, readSigner } from './signing.ts'
export type { Chain, Head, HeadSigner, OriginKeys } from './signing.ts'
export { NEARLY_FULL, readStreamRoom } from './stream-room.ts'
export { readableHeaders } from './received.ts'
export { createRelay, type Relay, type RelayOptions } from './relay/relay.ts'
export { createInbox, type Inbox, type InboxOptions, type InboxStatus } from './inbox/inbox.ts'
export { HOLD_LIMITS } from './inbox/held.ts'
export { classify, quarantined, type Classified } from './inbox/classify.ts'
export { createQuarantine, type Quarantine, type Quarantined } from './quarantine/quarantine.ts'
export {
  request,
  serve,
  type RequestContext,
  type Ask,
  type Service,
  type ServiceHandler,
} from './services/request-reply.ts'
export { atMost } from './services/at-most.ts'
export { serveResend, type ResendOptions } from './services/resend.ts'
export { registerBusMetrics } from './metrics.ts'
