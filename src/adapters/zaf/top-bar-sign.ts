import { ask } from '../ask'
import type { WindowClient } from '../zaf-client'
import { fieldsOf, textOf } from './read-value'

/** The symbols of `assets/icon_top_bar.svg`: one for nothing due, for each count, and for more. */
const MOST = 9

const symbolFor = (count: number): string =>
  count === 0 ? 'default' : count > MOST ? 'due-more' : `due-${count}`

/**
 * Shows how much is due on the app's sign in the top bar of this window, whether its pane was ever
 * opened or not. Returns how the count is set; a host that refuses leaves the sign as it is.
 */
export function createTopBarSign(client: WindowClient): (count: number) => void {
  let shown: number | undefined
  const show = async (count: number): Promise<void> => {
    const { instances } = await ask(client.get(['instances']))
    const signs = Object.values(fieldsOf(instances))
      .map(fieldsOf)
      .filter(({ location }) => location === 'top_bar')
    for (const { instanceGuid } of signs) {
      await ask(client.instance(textOf(instanceGuid)).invoke('iconSymbol', symbolFor(count)))
    }
  }
  const set = (count: number): void => {
    shown = count
    show(count).catch(() => undefined) // The pane says the same in words.
  }
  // A sign that comes later, or is drawn again, begins without a count.
  client.on('instance.registered', () => {
    if (shown !== undefined) set(shown)
  })
  return (count) => {
    if (count !== shown) set(count)
  }
}
