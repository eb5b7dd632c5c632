import { error, type Path, type Problem } from '../../domain/manual/problem'
import {
  overTag,
  playbookTag,
  tagOfFact,
  tagOfStep,
  tagOfWay,
} from '../../domain/playbook/step-tags'
import { beginningsOf } from '../../domain/tags'
import type { PlaybookDocument } from './document-schema'
import { toPlaybook } from './to-playbook'
import { waysIn } from './walk-document'

/** Zendesk takes no longer tag. */
const LONGEST = 80
/** What a tag carries after its name: `_20261125_1400`, or a number. */
const VALUE = '_20261125_1400'.length
const NUMBER = '_9999'.length

interface Placed {
  readonly at: Path
  readonly tag: string
  /** Characters that may follow. */
  readonly more: number
}

/** Whether the tags a document leaves are its own, short enough, and each of one meaning. */
export function checkTags(document: PlaybookDocument): readonly Problem[] {
  const tags = tagsOf(document)
  return [
    ...tags
      .filter(({ tag, more }) => tag.length + more > LONGEST)
      .map(({ at, tag }) => error('long_tag', at, { tag, most: LONGEST })),
    ...twice(tags, overTag(document.id)),
    ...tags
      .filter(({ tag }) => !isOwn(tag, document.id))
      .map(({ at, tag }) => error('foreign_tag', at, { tag, begins: playbookTag(document.id) })),
    ...families(document),
  ]
}

const isOwn = (tag: string, id: string): boolean =>
  beginningsOf(id).some((beginning) => tag.startsWith(beginning))

/** A new tag of a family takes the others out: none of them may be another's. */
function families(document: PlaybookDocument): Problem[] {
  const { id } = document
  return waysIn(document).flatMap(({ way: { leaves }, at: way }) => {
    if (!leaves) return []
    const at = [...way, 'leaves']
    const { tag, family } = leaves
    return [
      ...(isOwn(family, id)
        ? []
        : [error('foreign_tag', at, { tag: family, begins: playbookTag(id) })]),
      ...(tag.startsWith(`${family}_`) ? [] : [error('wrong_family', at, { tag, family })]),
    ]
  })
}

function tagsOf(document: PlaybookDocument): readonly Placed[] {
  const playbook = toPlaybook(document)
  const ways = waysIn(document)
  return [
    ...playbook.steps.flatMap((step, n) => {
      // Every outcome ends with the same tag.
      if (step.kind === 'outcome' && step.tag === undefined) return []
      const at = ['steps', n, step.tag === undefined ? 'id' : 'tag']
      return [{ at, tag: tagOfStep(playbook, step), more: step.kind === 'form' ? VALUE : NUMBER }]
    }),
    ...playbook.steps.flatMap((step, n) =>
      (step.ways ?? []).map((way, m) => ({
        at: ['steps', n, 'ways', m, 'id'],
        tag: tagOfWay(playbook, way, step),
        more: 0,
      })),
    ),
    ...playbook.asides.map((way, n) => ({
      at: ['asides', n, 'id'],
      tag: tagOfWay(playbook, way),
      more: 0,
    })),
    ...ways.flatMap(({ way: { counts, leaves }, at }) => [
      ...(counts === undefined
        ? []
        : [{ at: [...at, 'counts'], tag: playbookTag(playbook.id, counts), more: NUMBER }]),
      ...(leaves ? [{ at: [...at, 'leaves'], tag: leaves.tag, more: 0 }] : []),
    ]),
    ...playbook.facts.map((fact) => ({
      at: ['states', fact.id],
      tag: tagOfFact(playbook, fact.id),
      more: 0,
    })),
  ]
}

/**
 * Several ways may name a counter, or what is left behind, but never by the tag of a step or an
 * answer. A tag with a number after it says that the step of the tag was done so often.
 */
function twice(tags: readonly Placed[], over: string): Problem[] {
  const all = new Set(tags.map(({ tag }) => tag))
  const marks = new Set([over, ...tags.filter((one) => !isShared(one)).map(({ tag }) => tag)])
  const seen = new Set([over])
  return tags.flatMap(({ at, tag }) => {
    if (isShared({ at })) return marks.has(tag) ? [error('tag_twice', at, { tag })] : []
    const counted = tag.replace(/_[1-9]\d{0,3}$/, '')
    const isTwice = seen.has(tag) || (counted !== tag && all.has(counted))
    seen.add(tag)
    return isTwice ? [error('tag_twice', at, { tag })] : []
  })
}

const isShared = ({ at }: Pick<Placed, 'at'>): boolean =>
  ['counts', 'leaves'].includes(String(at.at(-1)))
