/** What is built by itself, as it is in the package: fetched where it is asked for. */
declare module 'virtual:part/try-out' {
  export const loadTryOut: typeof import('./try-out').loadTryOut
}
