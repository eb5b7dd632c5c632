import type { TestProject } from 'vitest/node'

import { serveWorkspace } from '../workspace/in-node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The local workspace that all journeys share; each opens an account of its own. */
    workspaceUrl: string
  }
}

/** One workspace for the whole run, over the app as it was last built. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workspace = await serveWorkspace({ appDir: 'dist', pageDir: '.workspace' })
  project.provide('workspaceUrl', workspace.url)
  return () => workspace.close()
}
