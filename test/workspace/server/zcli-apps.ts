import { toRecord } from '../protocol/messages'
import type { FoundApp } from './found-app'

/**
 * The apps of a running `zcli apps:server`, by its `/app.json`. That does not tell which settings are
 * secure, nor where they may be sent: what `chosen` adds to the server's own settings counts as secure.
 * Rejects with a sentence when no such server answers.
 */
export async function readZcliApps(
  address: string,
  chosen: Readonly<Record<string, unknown>>,
): Promise<readonly FoundApp[]> {
  const { apps, installations } = await readAppJson(address)
  // In the same order: ids may be equal, as all apps that were never uploaded have the id 0.
  const found = listOf(apps).map((app, index) =>
    toFoundApp(app, settingsOf(listOf(installations)[index]?.['settings']), chosen),
  )
  if (found.length === 0) throw new Error(`${address} serves no app.`)
  return found
}

type Json = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.map((item) => toRecord(item) ?? {}) : []

async function readAppJson(address: string): Promise<Json> {
  try {
    const reply = await fetch(new URL('/app.json', address))
    return (await reply.json()) as Json
  } catch {
    throw new Error(`No \`zcli apps:server\` answers at ${address}. Start it, or name a folder.`)
  }
}

/** `[{title}, {name: value}, …]` as one object; the title is the app's name anyway. */
function settingsOf(list: unknown): Json {
  const { title: _title, ...settings } = Object.assign({}, ...listOf(list)) as Json
  return settings
}

function toFoundApp(app: Json, own: Json, chosen: Json): FoundApp {
  const added = Object.keys(chosen).filter((name) => !(name in own))
  const parameters = [
    ...Object.keys(own).map((name) => ({ name })),
    ...added.map((name) => ({ name, secure: true })),
  ]
  const { name, version, locations } = app
  const files = String(app['asset_url_prefix'])
  return {
    manifest: { name, version, location: locations, parameters },
    settings: { ...own, ...chosen },
    domains: undefined,
    file: async (path) => {
      const reply = await fetch(new URL(`.${path}`, files)).catch(() => {
        throw new Error(`\`zcli apps:server\` does not answer any more at ${files}.`)
      })
      if (!reply.ok) return undefined
      const type = reply.headers.get('content-type') ?? 'application/octet-stream'
      return { type, content: Buffer.from(await reply.arrayBuffer()) }
    },
  }
}
