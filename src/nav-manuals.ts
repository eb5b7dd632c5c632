import { createBrowserDrafts } from './adapters/browser/browser-drafts'
import { localStorageOf } from './adapters/browser/local-storage'
import { readDocument } from './adapters/manuals/read-document'
import { toSettings } from './adapters/settings/to-settings'
import type { ZafClient } from './adapters/zaf-client'
import { countTagged } from './adapters/zendesk-rest/count-tagged'
import type { Visitor } from './domain/setup/account'
import type { TryOutPlace } from './mount-try-out'
import { openShelf } from './open-shelf'
import { NAMED } from './playbooks/named'
import { formProblem } from './ui/manuals/form-problem'
import { MANUAL_WORDS } from './ui/manuals/manual-words'
import type { ManualRight, ManualSay, Manuals } from './ui/manuals/manuals-context'
import { authoringWords } from './ui/manuals/problem-words'
import type { NavSay } from './ui/nav/nav-say'

/**
 * What the page Manuais is made of, for this visitor. If a language does not come, Portuguese is
 * spoken. Rejects with HostError.
 */
export async function openManuals(
  client: ZafClient,
  nav: NavSay,
  visitor: Visitor,
  place: Omit<TryOutPlace, 'language'>,
): Promise<Manuals> {
  const [shelf] = await Promise.all([
    openShelf(client, place.settings, visitor, place.now),
    MANUAL_WORDS.load(nav.language).catch(() => undefined),
  ])
  const author = await authoringWords(nav.language).catch(() => authoringWords('pt'))
  const say: ManualSay = {
    ...nav,
    manual: (key, values) => MANUAL_WORDS.text(nav.language, key, values),
  }
  const { subdomain } = visitor.account
  return {
    shelf,
    right: rightOf(visitor, toSettings(place.settings, NAMED).settings.leadGroups),
    drafts: createBrowserDrafts(window, localStorageOf(window), { subdomain, userId: visitor.id }),
    now: place.now,
    check: readDocument,
    problemWords: (problem, draft) => formProblem(problem, draft, say, author),
    countTagged: (tag) => countTagged(client, tag),
    toText: async (draft) => (await loadText()).writeDraft(draft),
    fromText: async (text) => {
      const read = (await loadText()).readDraftText(text)
      if (read.kind === 'draft') return read
      const faults = read.faults.map(({ line, ...fault }) => ({
        line,
        words: formProblem(fault, {}, say, author),
      }))
      return { kind: 'refused', faults }
    },
    say,
    mountTryOut: async (element) =>
      (await import('virtual:part/try-out')).loadTryOut(element, {
        ...place,
        language: nav.language,
      }),
  }
}

/** What reads and writes YAML comes when a file or a text is asked for. */
const loadText = () => import('./adapters/manuals/draft-text')

/** Leads are in one of the groups that the settings name. */
function rightOf({ isAdmin, groupIds }: Visitor, leadGroups: readonly number[]): ManualRight {
  if (isAdmin) return 'publish'
  return groupIds.some((id) => leadGroups.includes(id)) ? 'write' : 'read'
}
