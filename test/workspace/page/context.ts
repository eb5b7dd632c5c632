import { createContext, useContext } from 'react'

import type { AgentWindow } from './agent-window'
import { useStore } from './store'
import type { WorkspaceState } from './workspace-state'

export const WorkspaceContext = createContext<AgentWindow | undefined>(undefined)

export function useWorkspace(): AgentWindow {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace above this component')
  return workspace
}

export const useWorkspaceState = (): WorkspaceState => useStore(useWorkspace().store)
