import type { SidebarView } from '../../domain/sidebar/view'
import { Bars } from '../frame/Skeleton'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import type { Tasks } from './use-tasks'

interface TasksSlotProps {
  readonly view: SidebarView
  readonly tasks: Tasks
}

/** Where the playbooks are shown while what draws them loads, is here, or could not be fetched. */
export function TasksSlot({ view, tasks }: TasksSlotProps) {
  const { text } = useSidebarSay()
  const { ui, retry, leading, folded, choose } = tasks
  if (view.playbooks.running.length === 0) return null
  if (ui === undefined) return <Bars label={text('loading')} />
  if (ui === 'failed') {
    return (
      <div className={layout.card} role="alert">
        <p className={prose.reason}>{text('playbook_failed')}</p>
        <div className={layout.actions}>
          <Button look="outline" onPress={retry}>
            {text('retry')}
          </Button>
        </div>
      </div>
    )
  }
  return <ui.TaskCards view={view} leading={leading} folded={folded} onChoose={choose} />
}
