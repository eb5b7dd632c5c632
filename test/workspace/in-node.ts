/** What of the workspace runs in Node alone: its servers, and what they bring. */

export { NEUTRAL_ACCOUNT, readAccountFile } from './account-file/read-account-file'
export { type ServedWorkspace, type ServeOptions, serveWorkspace } from './serve-workspace'
export type { RunningAccount } from './server/accounts'
export type { AccountInfo, OpenedScenario } from './server/api'
export { libraryOutside } from './server/library-outside'
export { type OutsideServer, startOutsideServer } from './server/outside-server'
export { SDK_PATH } from './server/sdk-address'
export { bundleSdk, sdkIn } from './server/sdk-bundle'
export type { Tape } from './server/tape'
