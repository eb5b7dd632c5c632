/** The pages of the nav bar, in their order; the id is in the page's address. */
export const TAB_IDS = ['hoje', 'auditoria', 'indicadores', 'manuais', 'configuracao'] as const

export type TabId = (typeof TAB_IDS)[number]

/** The page an address such as `#auditoria?groups=12` names; the first one if it names none. */
export const tabIn = (hash: string): TabId =>
  TAB_IDS.find((id) => id === hash.replace(/^#/, '').split('?')[0]) ?? TAB_IDS[0]

/** What comes after the page's name, without the `?`; undefined if nothing does. */
export const askedIn = (hash: string): string | undefined => hash.split('?')[1]

/** The address of a page, with what comes after its name. */
export const addressOf = (tab: TabId, asked: string | undefined): string =>
  asked === undefined ? `#${tab}` : `#${tab}?${asked}`

/** The page that a key of the ARIA tabs pattern leads to from another, of those that are there. */
export function tabAfter(tab: TabId, key: string, tabs: readonly TabId[]): TabId | undefined {
  const at = tabs.indexOf(tab)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key]
  return to === undefined ? undefined : tabs.at(to % tabs.length)
}
