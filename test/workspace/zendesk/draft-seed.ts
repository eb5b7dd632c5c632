import { type Draft, withStatus, withTags } from './draft'
import { composerText, onChannel, type TabCore, withComment } from './tab-core'
import type { DraftSeed } from './tab-types'

/** A draft to begin with; no event tells of it, since nobody listens yet. */
export function seeded(core: TabCore, seed: DraftSeed): Draft {
  let draft = core.draft()
  const channel = seed.channel ?? (seed.type === 'internalNote' ? 'internal' : undefined)
  if (channel !== undefined) draft = onChannel(core, channel)
  const text = composerText(draft.comment, seed.text ?? '')
  draft = withComment(draft, { text, attachments: seed.attachments ?? [] })
  if (seed.status !== undefined) draft = withStatus(draft, core.directory, seed.status)
  return seed.tags ? withTags(draft, seed.tags) : draft
}
