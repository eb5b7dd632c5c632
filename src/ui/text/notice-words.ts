import type { MadeAttempt } from '../../domain/contact/chain'
import type { Stop } from '../../domain/contact/stop'
import type { Notice } from '../../domain/reading/notice'
import { nameIn } from '../../domain/text/name'
import { sentence } from './first-say'
import { sectionNames } from './note-stop-words'
import { sendersOf } from './senders'
import { faultWords } from './setting-words'
import type { SidebarSay } from './sidebar-say'
import { stopWords } from './stop-sentence'

export interface NoticeWords {
  readonly title?: string
  readonly body: string
}

/** A notice as one text, where there is no room for more (Zendesk's own toasts). */
export function noticeText(notice: Notice, say: SidebarSay): string {
  const { title, body } = noticeWords(notice, say)
  return title && title !== body ? `${title}: ${body}` : body
}

/** The words of every notice; a notice without words does not compile. */
export function noticeWords(notice: Notice, say: SidebarSay): NoticeWords {
  const { text, attempt, dates, channel } = say
  switch (notice.kind) {
    case 'automatic-reply':
      return {
        ...(notice.reply.until && {
          title: text('notice_absent', { day: dates.short(notice.reply.until) }),
        }),
        body: text('notice_automatic_reply', { when: dates.onMoment(notice.reply.at) }),
      }
    case 'sent-twice':
      return sentTwice(notice.attempt, say)
    case 'tag-alone': {
      const { n, by, at } = notice.attempt
      const values = { attempt: attempt(n), who: by.name, moment: dates.moment(at) }
      return { body: sentence(text('notice_tag_alone', values)) }
    }
    case 'recorded-outside': {
      const { n, by, at, channel: way } = notice.attempt
      return {
        title: text('notice_recorded', { attempt: attempt(n), channel: channel(way) }),
        body: text('notice_recorded_body', { who: by.name, moment: dates.moment(at) }),
      }
    }
    case 'tag-added':
      return { body: text('notice_tag_added', { attempt: attempt(notice.n) }) }
    case 'tag-removed':
      return { body: text('notice_tag_removed', { attempt: attempt(notice.n) }) }
    case 'saved-unchecked':
      return { title: text('notice_saved_unchecked'), body: text('notice_saved_unchecked_body') }
    case 'marks-removed':
      return { body: text('notice_marks_removed') }
    case 'note-went-public':
      return {
        body: text('notice_note_went_public', {
          note: nameIn(notice.template.title, say.language),
        }),
      }
    case 'count-restarted':
      return { body: text('notice_count_restarted', { attempt: attempt(1) }) }
    case 'verdict-differs':
      return {
        body: text(`notice_differs_${notice.note}`, {
          note: nameIn(notice.template.title, say.language),
        }),
      }
    case 'verdict-corrected':
      return { body: text(`notice_verdict_${notice.to}`) }
    case 'stopped':
      return { title: text('notice_stopped'), body: stoppedWords(notice.stop, say) }
    case 'exception-noted':
      return { body: text('notice_exception_noted', { rule: text(`rule_${notice.rule}`) }) }
    case 'exception-unsaved':
      return { title: text('notice_exception_unsaved'), body: notice.sentence }
    case 'unchecked-insert':
      return { body: text('notice_unchecked_insert') }
    case 'waiting-for-note':
      return {
        title: text('notice_waiting_for_note'),
        body: text('notice_waiting_for_note_body'),
      }
    case 'not-inserted':
      return { body: text(notice.why ? 'notice_not_checked' : 'notice_not_inserted') }
    case 'draft-taken':
      return { body: text(notice.by === 'note' ? 'draft_taken_note' : 'draft_taken') }
    case 'undeliverable':
      return {
        title: text('undeliverable_heading'),
        body: `${text('undeliverable_reason')} ${text('undeliverable_inside')}`,
      }
    case 'failed':
      return { body: text(`failed_${notice.what}`, { status: say.status('solved') }) }
    case 'setting-fault':
      return { body: faultWords(notice, say) }
    case 'customer-answered':
      return {
        body:
          notice.at === undefined
            ? text('notice_customer_answered')
            : text('notice_customer_answered_at', { when: dates.onMoment(notice.at) }),
      }
  }
}

/** What is missing in a note is named alone: its form is one click away. */
function stoppedWords(stop: Stop, say: SidebarSay): string {
  if (stop.kind !== 'note-incomplete') return stopWords(stop, say)
  const names = sectionNames(stop.template, stop.sections, say)
  const sections = names.map(({ number, name }) => `${number} ${name}`)
  const key = sections.length === 1 ? 'missing_one' : 'missing_other'
  return say.text(key, { sections: say.list(sections) })
}

/** `Ana Lima, 09:12; Bruno Sá, 09:13. Contada uma vez.` */
function sentTwice({ n, by, at, again }: MadeAttempt, say: SidebarSay): NoticeWords {
  const { text, attempt, dates } = say
  const sent = [{ by, at }, ...again].sort((one, other) => one.at - other.at)
  const values = { attempt: attempt(n), count: sent.length }
  return {
    title: sentence(text(sent.length === 2 ? 'notice_sent_twice' : 'notice_sent_times', values)),
    body: text('notice_sent_twice_body', { senders: sendersOf(sent, dates) }),
  }
}
