export const SDK_PATH = '/__workspace/zaf_sdk.js'

/**
 * The addresses apps load the SDK from: the documented one (also with the floating version `2`),
 * the same without a protocol, and the old one.
 */
const SDK_ADDRESS =
  /(?:https?:)?\/\/(?:static\.zdassets\.com\/zendesk_app_framework_sdk\/2(?:\.\d+)?|assets\.zendesk\.com\/apps\/sdk\/2(?:\.\d+)?)\/zaf_sdk(?:\.min)?\.js/g

/** The page with the SDK's address turned to the local copy; everything else as it was. */
export const withLocalSdk = (html: string, path = SDK_PATH): string =>
  html.replace(SDK_ADDRESS, path)

/** Nothing is there: what a page gets that has to do without. */
export const MISSING_SDK_PATH = '/__workspace/no_sdk.js'
