import type { Body } from '../domain/ticket/ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** How often the edit is made again because the agent typed meanwhile, before it is given up. */
const MOST_TRIES = 3

/**
 * Replaces the draft's text by the edited one. It is read again just before, and what is typed while it
 * is read or written is heard: then the edit is made once more on that text, so that no letter is lost
 * (Inserting). `edit` gives the whole content, or the same where nothing is left to do.
 */
export async function editDraft(
  core: SessionCore,
  edit: (body: Body) => string,
  isThere: () => boolean = () => false,
): Promise<boolean> {
  const heard = [core.model().draft.body.content]
  const stop = core.host.on('text', (content) => void heard.push(content))
  const write = async (body: Body, triesLeft: number): Promise<void> => {
    const content = edit(body)
    // What is being saved was judged as it is.
    if (content === body.content || core.isSaving()) return
    const { length } = heard
    await core.host.writeDraft(content)
    const typed = heard.slice(length).findLast((text) => text !== body.content && text !== content)
    if (typed === undefined || triesLeft === 0) return
    const withTyped = { ...body, content: typed }
    if (edit(withTyped) !== typed) await write(withTyped, triesLeft - 1)
  }
  try {
    const read = await core.host.readDraft()
    const body = { ...read.body, content: newest(heard, read.body.content) }
    core.change({ draft: { ...read, body } })
    return await writeDraft(core, () => write(body, MOST_TRIES), isThere)
  } finally {
    stop()
  }
}

/** A letter may overtake the answer of a read: what was heard after the text that was read is newer. */
const newest = (heard: readonly string[], read: string): string =>
  heard.includes(read) ? (heard.at(-1) ?? read) : read
