import { bodyOf, listen, type RunningServer } from './http'

/** What somebody outside the account was asked. */
export interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

export interface OutsideServer extends RunningServer {
  readonly heard: () => readonly Heard[]
}

/**
 * Somebody outside the account, on this machine: repeats what it was asked, as JSON with a number.
 * `/away` sends elsewhere; browsers may ask directly under `/open`.
 */
export async function startOutsideServer(): Promise<OutsideServer> {
  const heard: Heard[] = []
  const server = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request
    const asked = { method, url, headers, body: await bodyOf(request) }
    heard.push(asked)
    if (url.startsWith('/away')) {
      response.writeHead(302, { location: '/there' })
      return void response.end()
    }
    const isOpen = url.startsWith('/open')
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(isOpen && { 'access-control-allow-origin': '*' }),
    })
    response.end(JSON.stringify({ number: heard.length, ...asked }))
  })
  return { ...server, heard: () => heard }
}
