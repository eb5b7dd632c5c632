import type { FlowWay } from '../../domain/manual/flow'
import { type Draft, nameAt } from '../../domain/manual/read-draft'
import type { ManualSay } from './manuals-context'

/** What is written beside a way: the answer, or that a reply leads there; nothing if it comes by itself. */
export function wayWords(draft: Draft, way: FlowWay, say: ManualSay): string {
  if (way.by === 'reply') return say.manual('flow_reply')
  if (way.by === 'next' || way.n === undefined) return ''
  const list = way.from === undefined ? ['asides'] : ['steps', way.from, 'ways']
  return nameAt(draft, [...list, way.n, 'name'], say.language)
}
