import type { SidebarView } from '../../domain/sidebar/view'
import type { ColorScheme } from '../../ports/ticket-host'
import { ContactForm } from '../contact/ContactForm'
import { ExceptionForm } from '../contact/ExceptionForm'
import type { Panel } from '../frame/panel'
import { GardenTheme } from '../garden/GardenTheme'
import { HistoryPanel } from '../history/HistoryPanel'
import { NoteForm } from '../note/NoteForm'
import { PlaybooksPanel } from '../playbook/PlaybooksPanel'

interface OpenPanelProps {
  readonly panel: Panel
  readonly view: SidebarView
  readonly colorScheme: ColorScheme
}

/** What a click opened. Loaded with the first click, or when the pointer comes near. */
export function OpenPanel({ panel, view, colorScheme }: OpenPanelProps) {
  if (panel.kind === 'history') return <HistoryPanel view={view} />
  if (panel.kind === 'playbooks') return <PlaybooksPanel view={view} />
  return (
    <GardenTheme scheme={colorScheme}>
      {panel.kind === 'note' && <NoteForm template={panel.template} view={view} />}
      {panel.kind === 'contact' && <ContactForm n={panel.n} view={view} />}
      {panel.kind === 'exception' && <ExceptionForm rules={panel.rules} view={view} />}
    </GardenTheme>
  )
}
