import type { Plugin } from 'vite'

/** What may be loaded, and from where, is written once. */
const HEAD = `
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'self' https://static.zdassets.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Roteiro</title>
    <script src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js" defer></script>`

/** Every page of the app begins with its head. */
export const pageHead = (): Plugin => withHead(HEAD)

/** Puts a head that several pages share into each, before the page's own script. */
export const withHead = (head: string): Plugin => ({
  name: 'page-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<head>', () => `<head>${head}`),
  },
})
