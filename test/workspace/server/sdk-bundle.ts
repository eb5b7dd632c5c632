import { readFile } from 'node:fs/promises'
import { build } from 'vite'

import { CLOCK_SHIM } from './clock-shim'

const ENTRY = 'virtual:sdk-entry'

/**
 * The SDK's npm build as one classic script with the global `ZAFClient`, after the clock shim. It
 * differs from the hosted one: unanswered calls resolve after five seconds.
 */
export async function bundleSdk(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'sdk-entry',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) =>
          id === `\0${ENTRY}`
            ? "import ZAFClient from 'zendesk_app_framework_sdk'\nwindow.ZAFClient = ZAFClient\n"
            : undefined,
      },
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rollupOptions: { input: ENTRY, output: { format: 'iife', name: 'zafSdk' } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('the SDK could not be bundled')
  return `${CLOCK_SHIM}\n${chunk.code}`
}

/** A copy of the hosted SDK in a file, after the clock shim. Rejects with a sentence if it is not one. */
export async function sdkIn(file: string): Promise<string> {
  const script = await readFile(file, 'utf8').catch(() => {
    throw new Error(`No SDK: ${file} is not there.`)
  })
  if (!script.includes('ZAFClient')) {
    throw new Error(
      `${file} is not the SDK: it does not name ZAFClient. Save zaf_sdk.min.js there.`,
    )
  }
  return `${CLOCK_SHIM}\n${script}`
}
