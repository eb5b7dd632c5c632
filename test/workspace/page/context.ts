import { createContext, useContext } from 'react'

import { useStore } from './store'
import type { Workspace } from './workspace'
import type { WorkspaceState } from './workspace-state'

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace above this component')
  return workspace
}

export const useWorkspaceState = (): WorkspaceState => useStore(useWorkspace().store)
