declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterConstructor } from 'oidc-provider'

  /** The provider's own store in memory; named here because the package types only its entry. */
  const MemoryAdapter: AdapterConstructor
  export default MemoryAdapter
}
