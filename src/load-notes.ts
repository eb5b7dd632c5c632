import type { NoteTemplate } from './domain/note/template'

/**
 * The mandatory notes, in a file of their own: asked for at once, they come while Zendesk answers. Rejects
 * when the file does not come.
 */
export const loadNotes = async (): Promise<readonly NoteTemplate[]> =>
  (await import('./playbooks/notes')).NOTES
