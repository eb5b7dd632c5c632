import type { LeadRow } from '../../actions/leads/lead-rows'
import type { Finding } from '../../domain/audit/finding'
import type { Update } from '../../domain/ticket/history'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { sentence } from '../text/first-say'
import { becauseWords } from './because-words'
import * as look from './Evidence.module.css'
import { useLeads } from './lead-context'
import { findingWords, personWords, reasonWords, statusWords } from './lead-words'
import * as pageLook from './page.module.css'

/** What was found on a ticket, each with the entries of its history that show it. */
export function Evidence({ row }: { readonly row: LeadRow }) {
  const say = useNavSay()
  const { nav } = say
  const { ticket, verdict, audits } = row
  return (
    <div className={look.evidence}>
      <p className={pageLook.subject}>{ticket.subject || nav('leads_no_subject')}</p>
      <p className={prose.source}>{sentence(statusWords(ticket.status, say))}</p>
      {audits !== 'read' && audits !== 'unneeded' && <p>{nav(`leads_audits_${audits}`)}</p>}
      {verdict.findings.length === 0 && audits === 'read' && <p>{nav('leads_none_found')}</p>}
      {verdict.gaps.map((gap) => (
        <p key={gap}>{sentence(nav(`leads_gap_${gap}`))}</p>
      ))}
      <ul>
        {verdict.findings.map((finding) => (
          <FindingItem key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
    </div>
  )
}

/** Two notes may lack something in the same update. */
const keyOf = ({ rule, at, template, change, evidence }: Finding): string =>
  [change, rule, template?.id, at, ...evidence.map(({ auditId }) => auditId)].join(' ')

function FindingItem({ finding }: { readonly finding: Finding }) {
  const say = useNavSay()
  const { nav, dates } = say
  const { time, asked, now } = useLeads()
  const { at, by, evidence } = finding
  const because = becauseWords(finding, { say, time, now: now(), askedTime: asked?.time })
  const words = findingWords(finding, say)
  const reasons = finding.rule === 'F10' ? '' : reasonWords(finding, say)
  const who = by ? [personWords(by, say)] : []
  return (
    <li className={look.finding}>
      <h2>
        {finding.change && asked
          ? asked.tell(`finding_${finding.change}`, { finding: words })
          : words}
      </h2>
      <p className={prose.source}>{[sentence(dates.moment(at)), ...who].join(' · ')}</p>
      {because !== '' && <p>{because}</p>}
      {reasons !== '' && <p className={prose.source}>{nav('leads_reasons', { reasons })}</p>}
      {evidence.length === 0 && <p className={prose.source}>{nav('leads_by_tags')}</p>}
      <ol>
        {evidence.map((update) => (
          <Entry key={`${update.auditId} ${update.at} ${update.comment?.text}`} update={update} />
        ))}
      </ol>
    </li>
  )
}

/** One entry of the ticket's history. */
function Entry({ update }: { readonly update: Update }) {
  const say = useNavSay()
  const { nav, dates } = say
  const { at, author, channel, comment, tagsAdded, tagsRemoved, status } = update
  const kind = comment && nav(comment.isPublic ? 'leads_public' : 'leads_internal')
  const way = comment?.isPublic ? [sentence(say.channel(channel))] : []
  const set = status ? [nav('leads_status_set', { status: statusWords(status, say) })] : []
  const meta = [sentence(dates.moment(at)), personWords(author, say), ...(kind ? [kind] : [])]
  return (
    <li className={look.entry}>
      <p className={prose.source}>{[...meta, ...way, ...set].join(' · ')}</p>
      {comment && <p className={look.text}>{comment.text}</p>}
      <Tags name={nav('leads_tags_added')} tags={tagsAdded} />
      <Tags name={nav('leads_tags_removed')} tags={tagsRemoved} />
    </li>
  )
}

function Tags({ name, tags }: { readonly name: string; readonly tags: readonly string[] }) {
  if (tags.length === 0) return null
  return (
    <p className={prose.source}>
      {name}: {tags.join(', ')}
    </p>
  )
}
