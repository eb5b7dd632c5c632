import { isMessaging } from '../../zendesk/channels'
import type { DraftComment, TicketTab } from '../../zendesk/tab-types'
import { useWorkspace } from '../context'
import { channelWord } from '../words'
import type { OpenTicket } from '../workspace-state'
import { Icon } from './Icon'
import { EditorApps } from './Panes'
import { RichEditor } from './RichEditor'
import { useTabView } from './TicketTabs'

const CHANNELS = ['email', 'web', 'chat', 'native_messaging', 'whatsapp']

/** Where the agent writes: `comment.text`, `comment.type` and the channel it goes out on. */
export function Composer({ ticket }: { readonly ticket: OpenTicket }) {
  const workspace = useWorkspace()
  const { tab } = ticket
  const { comment, isClosed, canReplyPublicly } = useTabView(tab)
  if (isClosed) {
    return <p className="composer closed">Este ticket está fechado e não pode mais ser alterado.</p>
  }
  const isNote = comment.type === 'internalNote'
  const hasSend = !isNote && isMessaging(comment.channel.name)
  return (
    <section className={isNote ? 'composer internal' : 'composer'} aria-label="Editor">
      <div className="composer-head">
        <TypeSwitch tab={tab} comment={comment} canReplyPublicly={canReplyPublicly} />
        {!isNote && <ChannelChoice tab={tab} comment={comment} />}
      </div>
      {comment.useRichText ? (
        <RichEditor html={comment.text} onType={tab.type} />
      ) : (
        <textarea
          className="plain-editor"
          aria-label="Mensagem"
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
          Enviar mensagem
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
  const choices = [
    ['publicReply', 'Resposta pública', 'reply'],
    ['internalNote', 'Nota interna', 'note'],
  ] as const
  return (
    <div className="type-switch" role="radiogroup" aria-label="Tipo de comentário">
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
  const own = tab.view().saved?.channel.name
  const names = [...new Set([...CHANNELS, ...(own ? [own] : []), comment.channel.name])]
  return (
    <label className="channel-choice">
      via
      <select
        aria-label="Canal"
        value={comment.channel.name}
        onChange={({ target }) => tab.chooseChannel(target.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {channelWord(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Attachments({ tab, comment }: PartProps) {
  if (comment.attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label="Anexos">
      {comment.attachments.map(({ id, fileName }) => (
        <li key={id} className="file">
          <Icon name="clip" />
          {fileName}
          <button
            type="button"
            aria-label={`Remover o anexo ${fileName}`}
            onClick={() => tab.detach(id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
