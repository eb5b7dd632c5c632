import type { ZafClient } from '../zaf-client'
import { fieldsOf } from './read-value'

/**
 * Calls with the place at which the app's page in the nav bar is opened, such as
 * `manuais?manual=devolucao`, each time it is. A listener that comes late has missed it.
 */
export function onPlace(client: ZafClient, go: (place: string) => void): void {
  client.on('app.route.changed', (route) => {
    const { appRoute } = fieldsOf(route)
    if (typeof appRoute === 'string' && appRoute !== '') go(appRoute)
  })
}
