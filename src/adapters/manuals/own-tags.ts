import { playbookTag } from '../../domain/playbook/step-tags'
import type { PlaybookDocument } from './document-schema'

/** The tags a document names that do not begin with its id. */
export const ownTagsOf = (document: PlaybookDocument): readonly string[] => [
  ...new Set(namedTags(document).filter((tag) => !tag.startsWith(`${playbookTag(document.id)}_`))),
]

function namedTags({ steps = [], asides = [] }: PlaybookDocument): readonly string[] {
  const ways = [...steps.flatMap((step) => step.ways ?? []), ...asides]
  return [
    ...steps.flatMap(({ tag }) => tag ?? []),
    ...ways.flatMap(({ tag, leaves }) => [...(tag ? [tag] : []), ...(leaves ? [leaves.tag] : [])]),
  ]
}
