/** Where a browser keeps things for an origin: until they are removed, or as long as a window lives. */
export const STORAGES = ['localStorage', 'sessionStorage'] as const

export type StorageName = (typeof STORAGES)[number]

/** A page on an app's origin that empties the storages which its query names. */
export const EMPTIES_PATH = '/__workspace/empty.html'
