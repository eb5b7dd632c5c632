import type { Finding } from '../../domain/audit/finding'
import { gravestFirst } from '../../domain/audit/finding'
import { Tag } from '../garden/Tag'
import { type NavSay, useNavSay } from '../nav/nav-say'
import * as look from './FindingTags.module.css'
import { findingName } from './lead-words'

/** Findings as tags, the gravest first, and the name of that one: `F3`, `F5 ×2`, Cancelado antes do prazo. */
export function FindingTags({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useNavSay()
  const sorted = [...findings].sort(gravestFirst)
  const [gravest] = sorted
  if (!gravest) return null
  const kinds = new Map<string, Finding[]>()
  for (const finding of sorted) {
    const kind = `${finding.rule} ${finding.isExcepted}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), finding])
  }
  return (
    <div className={look.found}>
      <span className={look.tags}>
        {[...kinds].map(([kind, same]) => (
          <Tag key={kind} tone={same[0]?.isExcepted ? 'quiet' : 'neutral'}>
            {kindWords(same, say)}
          </Tag>
        ))}
      </span>
      <span className={look.name}>{findingName(gravest, say)}</span>
    </div>
  )
}

/** `F5`, `F5 ×2`, `F5 com exceção`. */
function kindWords(same: readonly Finding[], { nav }: NavSay): string {
  const [first] = same
  const rule = first?.rule ?? ''
  const counted = same.length > 1 ? `${rule} ×${same.length}` : rule
  return first?.isExcepted ? nav('leads_tag_excepted', { rule: counted }) : counted
}
