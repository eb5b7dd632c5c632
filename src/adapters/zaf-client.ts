/** The part of the SDK's client we use. */
export interface ZafClient {
  /** Asked for a list, it resolves even when some paths failed: they are under `errors`. */
  readonly get: (paths: readonly string[]) => Promise<Record<string, unknown>>
  readonly set: (path: string, value: unknown) => Promise<unknown>
  readonly invoke: (action: string, ...args: readonly unknown[]) => Promise<unknown>
  /** Rejects with plain objects, never Errors. */
  readonly request: (options: ZafRequest) => Promise<unknown>
  readonly on: (event: string, handler: (value?: unknown) => unknown) => void
  readonly off: (event: string, handler: (value?: unknown) => unknown) => void
  readonly metadata: () => Promise<ZafMetadata>
  readonly context: () => Promise<ZafContext>
}

/** The whole SDK's client, which reaches the app's other frames in the same window. */
export interface WindowClient extends ZafClient {
  /** What is asked of another frame's place is answered here. */
  readonly instance: (guid: string) => Pick<ZafClient, 'get' | 'invoke'>
}

export interface ZafRequest {
  readonly url: string
  readonly type: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly contentType?: string
  readonly data?: string
  /** False: a 429 comes back to us instead of being repeated by the framework. */
  readonly autoRetry?: boolean
  /** True: the answer comes with its status and headers, the body under `responseJSON`. */
  readonly httpCompleteResponse?: boolean
}

export interface ZafMetadata {
  readonly installationId?: number | string
  readonly settings?: Readonly<Record<string, unknown>>
}

export interface ZafContext {
  readonly location?: string
  readonly account?: { readonly subdomain?: string }
}

declare global {
  interface Window {
    /** Missing when the script did not load; `init` gives `false` outside Zendesk. */
    readonly ZAFClient?: { readonly init: () => WindowClient | false }
  }
}
