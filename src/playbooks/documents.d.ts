/** What is known of every manual before it is fetched, in the order in which they are offered. */
declare module 'virtual:playbooks' {
  export const HEADS: readonly import('../domain/playbook/playbook-head').PlaybookHead[]
  export const LOADERS: Readonly<
    Record<
      import('../domain/playbook/playbook-id').PlaybookId,
      () => Promise<{ readonly PLAYBOOK: import('../domain/playbook/playbook').Playbook }>
    >
  >
}

/** The mandatory note of every manual that has one, in the same order. */
declare module 'virtual:notes' {
  export const NOTES: readonly import('../domain/note/template').NoteTemplate[]
}

/** What only their forms say, by the id of the manual. */
declare module 'virtual:note-forms' {
  export const NOTE_FORMS: Readonly<Record<string, import('../domain/note/template').NoteForm>>
}

/** Custom fields that sections of them name, by number. */
declare module 'virtual:note-fields' {
  export const NOTE_FIELDS: readonly number[]
}

/** The words of the buttons that open their forms, by the id of the manual. */
declare module 'virtual:note-beginnings' {
  export const NOTE_BEGINNINGS: Readonly<Record<string, import('../domain/text/name').Name>>
}

/** When they are needed, in the middle of a sentence, by the id of the manual. */
declare module 'virtual:note-occasions' {
  export const NOTE_OCCASIONS: Readonly<Record<string, import('../domain/text/name').Name>>
}

/** A document of this folder as the engine walks it. */
declare module 'virtual:playbook/*' {
  export const PLAYBOOK: import('../domain/playbook/playbook').Playbook
}

/** Every manual as its author wrote it, in the order in which they are offered; fetched with the page Manuais. */
declare module 'virtual:documents' {
  export const DOCUMENTS: readonly {
    readonly origin: 'built-in' | 'packaged'
    readonly document: Readonly<Record<string, unknown>>
  }[]
}
