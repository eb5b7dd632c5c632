import { isMessaging } from '../../zendesk/channels'
import type { DraftComment, TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { channelWord } from '../words/words'
import type { OpenTicket } from '../workspace-state'
import { Icon } from './Icon'
import { EditorApps } from './Panes'
import { RichEditor } from './RichEditor'
import { useTabView } from './TicketTabs'

const CHANNELS = ['email', 'web', 'chat', 'native_messaging', 'whatsapp']

/** Where the agent writes: `comment.text`, `comment.type` and the channel it goes out on. */
export function Composer({ ticket }: { readonly ticket: OpenTicket }) {
  const workspace = useWorkspace()
  const { words } = workspace
  const { tab } = ticket
  const { comment, isClosed, canReplyPublicly } = useTabView(tab)
  if (isClosed) {
    return <p className="composer closed">{words.ticketIsClosed}</p>
  }
  const isNote = comment.type === 'internalNote'
  const hasSend = !isNote && isMessaging(comment.channel.name)
  return (
    <section className={isNote ? 'composer internal' : 'composer'} aria-label={words.editor}>
      <div className="composer-head">
        <TypeSwitch tab={tab} comment={comment} canReplyPublicly={canReplyPublicly} />
        {!isNote && <ChannelChoice tab={tab} comment={comment} />}
      </div>
      {comment.useRichText ? (
        <RichEditor html={comment.text} onType={tab.type} />
      ) : (
        <textarea
          className="plain-editor"
          aria-label={words.message}
          value={comment.text}
          onChange={({ target }) => tab.type(target.value)}
        />
      )}
      <EditorApps ticket={ticket} />
      <Attachments tab={tab} comment={comment} />
      {hasSend && (
        <button
          type="button"
          className="button primary send"
          onClick={() => void workspace.send(ticket.guid)}
        >
          {words.sendMessage}
        </button>
      )}
    </section>
  )
}

interface PartProps {
  readonly tab: TicketTab
  readonly comment: DraftComment
}

function TypeSwitch({ tab, comment, canReplyPublicly }: PartProps & { canReplyPublicly: boolean }) {
  const { words } = useWorkspace()
  const choices = [
    ['publicReply', words.publicReply, 'reply'],
    ['internalNote', words.internalNote, 'note'],
  ] as const
  return (
    <div className="type-switch" role="radiogroup" aria-label={words.commentType}>
      {choices.map(([type, word, icon]) => (
        <label key={type} className={comment.type === type ? 'chosen' : ''}>
          <input
            type="radio"
            name={`type-${tab.key}`}
            checked={comment.type === type}
            disabled={type === 'publicReply' && !canReplyPublicly}
            onChange={() => tab.set('comment.type', type)}
          />
          <Icon name={icon} />
          {word}
        </label>
      ))}
    </div>
  )
}

function ChannelChoice({ tab, comment }: PartProps) {
  const { words } = useWorkspace()
  const own = tab.view().saved?.channel.name
  const names = [...new Set([...CHANNELS, ...(own ? [own] : []), comment.channel.name])]
  return (
    <label className="channel-choice">
      {words.via('').trim()}
      <select
        aria-label={words.channel}
        value={comment.channel.name}
        onChange={({ target }) => tab.chooseChannel(target.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {channelWord(words, name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Attachments({ tab, comment }: PartProps) {
  const { words } = useWorkspace()
  if (comment.attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label={words.attachments}>
      {comment.attachments.map(({ id, fileName }) => (
        <li key={id} className="file">
          <Icon name="clip" />
          {fileName}
          <button
            type="button"
            aria-label={words.removeAttachment(fileName)}
            onClick={() => tab.detach(id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
