import type { ItemView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { Tick } from '../garden/Tick'
import { usePlaybookSay } from './playbook-say'
import * as look from './TickItem.module.css'

interface TickItemProps {
  readonly item: ItemView
  readonly lang: string
  readonly hasTick: boolean
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** One item of a list, in the manual's words, with what it needs at hand. */
export function TickItem({ item, lang, hasTick, isTicked, onTick }: TickItemProps) {
  const { ui, name } = usePlaybookSay()
  const { copy } = useHands()
  const { words, copies, opens, shows } = item
  return (
    <li className={look.item}>
      {hasTick ? (
        <Tick isTicked={isTicked} onTick={onTick}>
          <ManualLine words={words} lang={lang} />
        </Tick>
      ) : (
        <ManualLine words={words} lang={lang} />
      )}
      {copies !== undefined && (
        <div className={look.more}>
          <p className={prose.source} lang={lang}>
            {copies}
          </p>
          <Button look="link" onPress={() => copy(copies)}>
            {ui('ui_copy_line')}
          </Button>
        </div>
      )}
      {opens && (
        <OutsideLink
          address={opens.address}
          words={opens.name === undefined ? ui('ui_open_link') : name(opens.name)}
        />
      )}
      {shows !== undefined && <Shown value={shows} />}
    </li>
  )
}

/** The manual prints an item's name before a colon. */
function ManualLine({ words, lang }: { readonly words: string; readonly lang: string }) {
  const at = words.indexOf(': ')
  if (at < 0) return <span lang={lang}>{words}</span>
  return (
    <span lang={lang}>
      <strong>{words.slice(0, at + 1)}</strong>
      {words.slice(at + 1)}
    </span>
  )
}

/** What the settings say: a link, a path or a name. */
function Shown({ value }: { readonly value: string }) {
  const { ui } = usePlaybookSay()
  if (value.startsWith('https://'))
    return <OutsideLink address={value} words={ui('ui_open_link')} />
  return <p className={`${look.more} ${prose.source}`}>{value || ui('ui_not_set')}</p>
}

const OutsideLink = ({ address, words }: { readonly address: string; readonly words: string }) => (
  <p className={look.more}>
    <a className={look.link} href={address} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  </p>
)
