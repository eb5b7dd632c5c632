import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { QuietLine } from '../garden/QuietLine'
import { useSidebarSay } from '../text/sidebar-say'

/** "Outro roteiro": all that can be begun on this ticket. */
export function PlaybooksPanel({ view }: { readonly view: SidebarView }) {
  const { text, playbook } = useSidebarSay()
  const { session, close } = useHands()
  return (
    <PanelFrame title={text('playbook_other')}>
      {view.playbooks.others.map((id) => (
        <QuietLine
          key={id}
          label={playbook(id)}
          onPress={() => {
            close()
            void session.startPlaybook(id)
          }}
        />
      ))}
    </PanelFrame>
  )
}
