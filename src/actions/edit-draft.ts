import type { Body } from '../domain/ticket/ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** How often the edit is made again because the agent typed meanwhile, before it is given up. */
const MOST_TRIES = 3

/**
 * Replaces the draft's text by the edited one. It is read again just before, and what is typed while it
 * is written is heard: then the edit is made once more on that text, so that no letter is lost
 * (Inserting). `edit` gives the whole content, or the same where nothing is left to do.
 */
export async function editDraft(
  core: SessionCore,
  edit: (body: Body) => string,
  isThere: () => boolean = () => false,
): Promise<boolean> {
  const draft = await core.host.readDraft()
  core.change({ draft })
  const write = async (body: Body, triesLeft: number): Promise<void> => {
    const content = edit(body)
    // What is being saved was judged as it is.
    if (content === body.content || core.isSaving()) return
    const typed = await typedDuring(core, () => core.host.writeDraft(content), [
      body.content,
      content,
    ])
    if (typed === undefined || triesLeft === 0) return
    const heard = { ...body, content: typed }
    if (edit(heard) !== typed) await write(heard, triesLeft - 1)
  }
  return writeDraft(core, () => write(draft.body, MOST_TRIES), isThere)
}

/** What the agent typed while something was written; undefined if nothing. */
async function typedDuring(
  core: SessionCore,
  write: () => Promise<void>,
  known: readonly string[],
): Promise<string | undefined> {
  let typed: string | undefined
  const stop = core.host.on('text', (content) => {
    if (!known.includes(content)) typed = content
  })
  try {
    await write()
  } finally {
    stop()
  }
  return typed
}
