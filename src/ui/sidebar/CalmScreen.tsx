import type { SidebarView } from '../../domain/sidebar/view'
import { Icon } from '../garden/Icon'
import { MenuMarkup } from '../garden/MenuMarkup'
import { NoteCard } from '../note/NoteCard'
import type { Say } from '../text/say'
import { FaultySettings } from './FaultySettings'
import { FirstScreen } from './FirstScreen'
import { HeadMarkup } from './HeadMarkup'
import { hasBeside, hasStep } from './has-cards'
import { QuietLines } from './QuietLines'
import { ScreenMarkup } from './ScreenMarkup'

/** Nothing is under way on the ticket: notes, what could be begun, and a menu that is closed. */
export const isCalm = (view: SidebarView): boolean =>
  !hasStep(view) && !hasBeside(view) && view.playbooks.running.length === 0

interface CalmScreenProps {
  readonly view: SidebarView
  readonly say: Say
}

/** The screen of a calm ticket as tags alone, the same that React draws of it: nothing of it hears a press. */
export function CalmScreen({ view, say }: CalmScreenProps) {
  const { notes, faultySettings } = view
  if (view.history.kind === 'loading') {
    return <FirstScreen notes={notes} isCounted={false} say={say} />
  }
  const isQuiet = notes.length === 0
  return (
    <ScreenMarkup
      isQuiet={isQuiet}
      head={
        <HeadMarkup
          icon="next"
          tone="plain"
          name={say.text('next_step')}
          isNameless={true}
          isQuiet={isQuiet}
        >
          <MenuMarkup id={MENU_ID} label={say.text('more_actions')}>
            <Icon name="more" />
          </MenuMarkup>
        </HeadMarkup>
      }
      said={<p className="visually-hidden" role="status" />}
    >
      {notes.map((note) => (
        <NoteCard key={note.template.id} note={note} say={say} />
      ))}
      <QuietLines view={view} say={say} />
      {faultySettings > 0 && <FaultySettings count={faultySettings} say={say} />}
    </ScreenMarkup>
  )
}

/** Of the list that is not there yet; the first that React gives, too. */
const MENU_ID = ':r0:'
