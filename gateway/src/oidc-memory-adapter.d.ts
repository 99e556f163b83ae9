declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider';
  /** A store of its own, gone with the process. */
  export function createMemoryAdapter(): AdapterFactory;
}
