import { withoutIntegrity } from './library-address'

export const SDK_PATH = '/__workspace/zaf_sdk.js'

/**
 * The addresses apps load the SDK from: the documented one (also with the floating version `2`
 * or a whole one), the same without a protocol, and the old one.
 */
const SDK_ADDRESS =
  /(?:https?:)?\/\/(?:static\.zdassets\.com\/zendesk_app_framework_sdk\/2(?:\.\d+){0,2}|assets\.zendesk\.com\/apps\/sdk\/2(?:\.\d+){0,2})\/zaf_sdk(?:\.min)?\.js/g

/**
 * The page with the SDK's address turned to the local copy, without an `integrity` that only the
 * hosted file has; everything else as it was.
 */
export const withLocalSdk = (html: string, path = SDK_PATH): string =>
  html
    .replace(/<script\b[^>]*>/gi, (tag) =>
      tag.search(SDK_ADDRESS) < 0 ? tag : withoutIntegrity(tag),
    )
    .replace(SDK_ADDRESS, path)

/** Nothing is there: what a page gets that has to do without. */
export const MISSING_SDK_PATH = '/__workspace/no_sdk.js'
