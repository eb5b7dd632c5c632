import type { RestCall, RestReply } from '../protocol/rest-request'
import { SaveRefused } from '../zendesk/change'
import type { OutsideAnswer } from './api'
import { fillSettings } from './fill-settings'
import { type FoundApp, parametersOf, settingOf } from './found-app'
import { createPlayer, createRecorder, type Tape } from './tape'

export type ThirdParty = (app: FoundApp, call: RestCall) => Promise<OutsideAnswer>

const LIMIT_MS = 30_000

/**
 * What is between apps and addresses outside the account, as Zendesk's proxy does: it fills in
 * settings where no frame can read them. With a tape nobody outside is asked, or the answers are kept.
 */
export function createThirdParty(tape?: Tape): ThirdParty {
  const play = tape?.kind === 'replay' ? createPlayer(tape.file) : undefined
  const record = tape?.kind === 'record' ? createRecorder(tape.file) : undefined
  return async (app, call) => {
    try {
      const reply = play ? play(call) : await ask(readyCall(app, call))
      if (!reply) throw missing(call)
      record?.(call, withoutSecrets(app, reply))
      return { reply, isRefused: false }
    } catch (error) {
      if (!(error instanceof SaveRefused)) throw error
      return { reply: toReply(error), isRefused: true }
    }
  }
}

/** A direct call is only here because of the tape: the browser would not fill anything in. */
const readyCall = (app: FoundApp, call: RestCall): RestCall =>
  call.isDirect ? call : fillSettings(app, call)

const missing = ({ method, url }: RestCall): SaveRefused =>
  new SaveRefused(504, {
    error: 'NotRecorded',
    description: `no answer recorded: ${method} ${url}`,
  })

/** A redirect could carry a secret to somebody else, so with one in the call none is followed. */
async function ask({ method, url, headers, body, isSecure }: RestCall): Promise<RestReply> {
  try {
    const reply = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: isSecure ? 'manual' : 'follow',
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return {
      status: reply.status,
      statusText: reply.statusText,
      text: await reply.text(),
      headers: Object.fromEntries(reply.headers),
    }
  } catch {
    // Refused connections, unknown hosts and malformed addresses alike; the cause may hold a secret.
    throw new SaveRefused(502, { error: 'NotReached', description: 'nobody answered there' })
  }
}

/** Answers may repeat what was sent; a file is passed on more easily than one thinks. */
function withoutSecrets(app: FoundApp, reply: RestReply): RestReply {
  const secrets = parametersOf(app.manifest).flatMap((parameter) => {
    const value = String(settingOf(app, parameter) ?? '')
    if (!parameter.isSecure || value === '') return []
    return [[value, `{{setting.${parameter.name}}}`] as const]
  })
  const clean = (text: string) =>
    secrets.reduce((rest, [secret, name]) => rest.replaceAll(secret, name), text)
  const headers = Object.entries(reply.headers).map(([name, value]) => [name, clean(value)])
  return { ...reply, text: clean(reply.text), headers: Object.fromEntries(headers) }
}

function toReply({ status, body }: SaveRefused): RestReply {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return { status, statusText: 'Refused', text: JSON.stringify(body), headers }
}
