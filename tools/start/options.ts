import { parseArgs } from 'node:util'

import type { Tape } from '../../test/workspace/in-node'
import type { ManualChoice } from '../playbooks/manuals'
import { readObject } from '../read-object'

/** What `npm start` was asked for. */
export interface StartOptions {
  /** Folders and addresses in their order; none: this app alone. */
  readonly apps: readonly string[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly tape: Tape | undefined
  /** The file of an account. */
  readonly account: string | undefined
  /** The file of a script in the place of the SDK's npm build. */
  readonly sdk: string | undefined
  /** Of this app. */
  readonly manuals: ManualChoice
}

const USAGE = `npm start [-- --app FOLDER|http://localhost:4567 …] [--settings FILE.json]
  [--account FILE.yaml] [--sdk FILE.js] [--playbooks FOLDER] [--without ID,ID]
  [--record FILE.json | --replay FILE.json]
Each --app is the folder of a manifest.json, or a running \`zcli apps:server\`; this app is --app dist.
See docs/workspace.md.`

/** Reads the words after the command. Rejects with a sentence for what cannot be meant. */
export async function readStartOptions(words: readonly string[]): Promise<StartOptions> {
  const { app = [], settings, account, sdk, record, replay, playbooks, without } = valuesIn(words)
  if (record !== undefined && replay !== undefined) {
    throw new Error('Answers are recorded or replayed, not both at once.')
  }
  return {
    apps: app.map(addressOrFolder),
    settings: settings === undefined ? {} : await readSettings(settings),
    tape: tapeOf(record, replay),
    account,
    sdk,
    manuals: {
      ...(playbooks !== undefined && { folder: playbooks }),
      ...(without !== undefined && { without: without.split(',') }),
    },
  }
}

/** `localhost:4567` is meant as the address it looks like. */
const addressOrFolder = (place: string): string =>
  /^(?:localhost|127\.0\.0\.1):\d+\/?$/.test(place) ? `http://${place}` : place

function valuesIn(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        app: { type: 'string', multiple: true },
        settings: { type: 'string' },
        account: { type: 'string' },
        sdk: { type: 'string' },
        record: { type: 'string' },
        replay: { type: 'string' },
        playbooks: { type: 'string' },
        without: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

async function readSettings(file: string): Promise<Readonly<Record<string, unknown>>> {
  const settings = await readObject(file)
  if (!settings) throw new Error(`No settings: ${file} is not there.`)
  return settings
}

function tapeOf(record: string | undefined, replay: string | undefined): Tape | undefined {
  if (record !== undefined) return { kind: 'record', file: record }
  return replay === undefined ? undefined : { kind: 'replay', file: replay }
}
