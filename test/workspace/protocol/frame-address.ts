/** What a frame's address must carry. `clockOffsetMs` reaches the app as the account's time. */
export interface FrameAddress {
  /** Where the app's `assets/` folder is served, with or without a slash at the end. */
  readonly assetsUrl: string
  /** As the manifest or the app names it: `assets/iframe.html`, maybe with a query or a hash. */
  readonly location: string
  readonly origin: string
  readonly guid: string
  readonly colorScheme: string
  readonly clockOffsetMs: number
  /** The SDK's script must not load. */
  readonly isWithoutSdk?: boolean
}

/** In a page's address: serve it without the SDK. */
export const WITHOUT_SDK = 'workspace_without_sdk'

/** The address of a frame: the app's own query and hash stay, ours is added to the query. */
export function frameAddress(wanted: FrameAddress): string {
  const base = wanted.assetsUrl.endsWith('/') ? wanted.assetsUrl : `${wanted.assetsUrl}/`
  const address = new URL(wanted.location.replace(/^assets\//, ''), base)
  address.searchParams.set('origin', wanted.origin)
  address.searchParams.set('app_guid', wanted.guid)
  address.searchParams.set('colorScheme', wanted.colorScheme)
  address.searchParams.set('workspace_clock', String(wanted.clockOffsetMs))
  if (wanted.isWithoutSdk) address.searchParams.set(WITHOUT_SDK, '1')
  return address.href
}
