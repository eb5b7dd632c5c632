import type { MacroText } from '../../domain/messages/wording'
import type { MacroSource } from '../../ports/macro-source'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'
import { type FoundMacro, toMacros } from './to-macros'

/** The account's macros over Zendesk's REST API, with the agent's own rights. */
export function createRestMacroSource(client: ZafClient): MacroSource {
  let underWay: Promise<readonly MacroText[]> | undefined

  const search = async (words: string, limitMs: number): Promise<FoundMacro[]> => {
    const query = `query=${encodeURIComponent(words)}&active=true&only_viewable=true&per_page=100`
    const url = `/api/v2/macros/search.json?${query}`
    return toMacros(await askRest(client.request({ url, type: 'GET', autoRetry: false }), limitMs))
  }
  const readAll = async (titles: readonly string[], limitMs: number) => {
    const found = await Promise.all(searchesFor(titles).map((words) => search(words, limitMs)))
    return found
      .flat()
      .filter(({ title }) => titles.includes(title.trim()))
      .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
      .map(({ title, text }) => ({ title: title.trim(), text }))
  }
  return {
    read: (titles, limitMs) => {
      underWay ??= readAll(titles, limitMs).finally(() => {
        underWay = undefined
      })
      return underWay
    },
  }
}

/** One search finds the titles that share what Zendesk nests them under; any other costs its own. */
function searchesFor(titles: readonly string[]): readonly string[] {
  const family = (title: string) => title.split('::')[0] ?? title
  const isAlone = (title: string) =>
    titles.filter((other) => family(other) === family(title)).length === 1
  return [...new Set(titles.map((title) => (isAlone(title) ? title : family(title))))]
}
