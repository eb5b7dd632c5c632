import type { Finding } from '../../domain/audit/finding'
import { gravestFirst } from '../../domain/audit/finding'
import { Tag } from '../garden/Tag'
import { type NavSay, useNavSay } from '../nav/nav-say'
import * as look from './FindingTags.module.css'
import { useLeads } from './lead-context'
import { findingName } from './lead-words'
import type { Tell } from './what-if-say'

/** Findings as tags, the gravest first, and the name of that one: `F3`, `F5 ×2`, Cancelado antes do prazo. */
export function FindingTags({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useNavSay()
  const { asked } = useLeads()
  const sorted = [...findings].sort(gravestFirst)
  const [gravest] = sorted
  if (!gravest) return null
  const kinds = new Map<string, Finding[]>()
  for (const finding of sorted) {
    const kind = `${finding.rule} ${finding.isExcepted} ${finding.change}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding])
  }
  return (
    <div className={look.found}>
      <span className={look.tags}>
        {[...kinds].map(([kind, same]) => (
          <Tag key={kind} tone={same[0]?.isExcepted ? 'quiet' : 'neutral'}>
            {kindWords(same, say, asked?.tell)}
          </Tag>
        ))}
      </span>
      <span className={look.name}>{findingName(gravest, say)}</span>
    </div>
  )
}

/** `F5`, `F5 ×2`, `F5 com exceção`; of other rules `F5 a mais`. */
function kindWords(same: readonly Finding[], { nav }: NavSay, tell?: Tell): string {
  const [first] = same
  const rule = first?.rule ?? ''
  const counted = same.length > 1 ? `${rule} ×${same.length}` : rule
  const kind = first?.isExcepted ? nav('leads_tag_excepted', { rule: counted }) : counted
  return first?.change && tell ? tell(`tag_${first.change}`, { rule: kind }) : kind
}
