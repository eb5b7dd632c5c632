import { nameAt, wordsAt } from './domain/manual/read-draft'
import type { TryOutPlace } from './mount-try-out'
import type { ManualInForce, ManualShelf } from './ports/manual-shelf'
import { MANUAL_WORDS } from './ui/manuals/manual-words'
import type { Manuals } from './ui/manuals/manuals-context'
import type { NavSay } from './ui/nav/nav-say'
import { DOCUMENTS } from 'virtual:documents'

/** What the page Manuais is made of. If a language does not come, Portuguese is spoken. */
export async function openManuals(
  say: NavSay,
  place: Omit<TryOutPlace, 'language'>,
): Promise<Manuals> {
  await MANUAL_WORDS.load(say.language).catch(() => undefined)
  return {
    shelf: packageShelf(),
    say: { ...say, manual: (key, values) => MANUAL_WORDS.text(say.language, key, values) },
    mountTryOut: async (element) =>
      (await import('virtual:part/try-out')).loadTryOut(element, {
        ...place,
        language: say.language,
      }),
  }
}

/** The manuals that the package brings. */
const packageShelf = (): Pick<ManualShelf, 'read'> => ({
  read: async () => ({
    inForce: DOCUMENTS.map(
      ({ origin, document }): ManualInForce => ({
        id: wordsAt(document, ['id']),
        title: {
          pt: nameAt(document, ['title'], 'pt'),
          en: nameAt(document, ['title'], 'en'),
          es: nameAt(document, ['title'], 'es'),
        },
        document,
        origin,
        history: [],
      }),
    ),
    broken: [],
    room: { all: 0, free: 0 },
  }),
})
