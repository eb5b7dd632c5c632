declare module 'zendesk_app_framework_sdk/lib/client' {
  const Client: new (options: {
    readonly origin: string
    readonly appGuid: string
    readonly source: unknown
  }) => unknown
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else
  export default Client
}
