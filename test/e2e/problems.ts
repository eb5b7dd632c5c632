import type { Page } from 'playwright'

/** What a browser complains about, as lines; a journey without a complaint has none. */
export interface Problems {
  readonly list: () => readonly string[]
  /** Complaints that this journey provokes are no problem. */
  readonly allow: (pattern: RegExp) => void
}

/** Listens to a window and every frame in it, from now on. */
export function watch(page: Page): Problems {
  const found: string[] = []
  const allowed: RegExp[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    if (!['error', 'warning'].includes(message.type()) || isRefusal(message.text(), url)) return
    found.push(`${message.type()}: ${message.text()} (${url})`)
  })
  // Unhandled rejections come here too, those of frames as well.
  page.on('pageerror', ({ message }) => found.push(`uncaught: ${message}`))
  return {
    list: () => found.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    allow: (pattern) => void allowed.push(pattern),
  }
}

/** The browser reports every answer from 400 on: what the account refuses is part of the story. */
const isRefusal = (text: string, url: string): boolean =>
  text.startsWith('Failed to load resource') && /\/(?:api\/v2|workspace\/api)\//.test(url)
