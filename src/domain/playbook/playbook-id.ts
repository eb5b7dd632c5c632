/** Letters and digits, as a manual's document names it; permanent, for it is in tags. */
export type PlaybookId = string

/** The contact attempts: the one manual that is on every ticket. */
export const CONTACT_ID: PlaybookId = 'contato'
