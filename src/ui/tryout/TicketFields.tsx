import { changeBetween } from '../../domain/tag-change'
import type { InventedState } from '../../ports/invented-ticket'
import { Tag } from '../garden/Tag'
import * as look from './TryOut.module.css'
import type { TryOutDesk } from './try-out-desk'
import { useTrySay } from './try-say'

interface TicketFieldsProps {
  readonly desk: TryOutDesk
  readonly state: InventedState
}

/** Status, group and tags as they are saved, and what the draft would make of them. */
export function TicketFields({ desk, state: { saved, draft, updates } }: TicketFieldsProps) {
  const { tell, language } = useTrySay()
  const groupOf = (id: number | null) =>
    id === null ? tell('try_group_none') : desk.groupName(id, language)
  const staged = changeBetween(saved.tags, draft.tags)
  const last = updates.findLast(
    ({ tagsAdded, tagsRemoved }) => tagsAdded.length + tagsRemoved.length > 0,
  )
  return (
    <dl className={look.fields}>
      <Field
        name={tell('try_status')}
        saved={tell(`try_status_${saved.status}`)}
        staged={tell(`try_status_${draft.status}`)}
      />
      <Field
        name={tell('try_group')}
        saved={groupOf(saved.groupId)}
        staged={groupOf(draft.groupId)}
      />
      <div>
        <dt>{tell('try_tags')}</dt>
        <dd>
          {saved.tags.length + staged.add.length === 0 && tell('try_tags_none')}
          <ul className={look.tags}>
            {saved.tags.map((tag) => (
              <TagLine key={tag} tag={tag} note={last?.tagsAdded.includes(tag) && 'try_tag_new'} />
            ))}
            {staged.add.map((tag) => (
              <TagLine key={tag} tag={tag} note="try_tag_staged" />
            ))}
            {(last?.tagsRemoved ?? []).map((tag) => (
              <TagLine key={tag} tag={tag} note="try_tag_gone" />
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}

interface FieldProps {
  readonly name: string
  readonly saved: string
  readonly staged: string
}

function Field({ name, saved, staged }: FieldProps) {
  const { tell } = useTrySay()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {saved}
        {staged !== saved && (
          <span className={look.staged}>{`${staged} (${tell('try_tag_staged')})`}</span>
        )}
      </dd>
    </div>
  )
}

interface TagLineProps {
  readonly tag: string
  readonly note: 'try_tag_new' | 'try_tag_staged' | 'try_tag_gone' | false | undefined
}

function TagLine({ tag, note }: TagLineProps) {
  const { tell } = useTrySay()
  return (
    <li>
      <Tag tone={note === 'try_tag_gone' ? 'quiet' : 'neutral'}>{tag}</Tag>
      {note && <span className={look.note}>{tell(note)}</span>}
    </li>
  )
}
