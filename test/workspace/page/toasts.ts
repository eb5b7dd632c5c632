import type { Store } from './store'
import type { Toast, WorkspaceState } from './workspace-state'

export interface Toasts {
  /** Goes away by itself, unless it is shown without an end. */
  readonly toast: (text: string, kind: Toast['kind'], shownMs?: number) => void
  readonly dismissToast: (key: number) => void
}

export function createToasts(store: Store<WorkspaceState>): Toasts {
  let last = 0
  const dismissToast = (key: number) =>
    store.change({ toasts: store.get().toasts.filter((shown) => shown.key !== key) })
  return {
    dismissToast,
    toast: (text, kind, shownMs = 5000) => {
      const key = ++last
      store.change({ toasts: [...store.get().toasts, { key, text, kind }] })
      if (Number.isFinite(shownMs)) setTimeout(() => dismissToast(key), shownMs)
    },
  }
}
