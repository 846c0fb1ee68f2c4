export { globalSetup, startTestServers, type ServerStarters } from './global-setup.ts'
export { testServers, type TestServers } from './servers.ts'
export { testNetwork, type TestNetwork, type TestNetworkOptions } from './test-network.ts'
export type { TestApp, TestAppOptions } from './test-app.ts'
