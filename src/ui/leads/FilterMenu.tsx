import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react'

import { foldWord } from '../../domain/text/fold'
import * as buttonLook from '../garden/Button.module.css'
import { Icon } from '../garden/Icon'
import { usePopover } from '../garden/use-popover'
import { useNavSay } from '../nav/nav-say'
import * as look from './FilterMenu.module.css'
import type { FilterOption } from './filter-option'

interface FilterMenuProps<Id extends string | number> {
  readonly name: string
  readonly options: readonly FilterOption<Id>[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
}

/** A longer list than this can be searched. */
const LONG = 8

/** A button that unfolds a list to tick: any number of them, none leaves nothing out. */
export function FilterMenu<Id extends string | number>({
  name,
  options,
  chosen,
  onChange,
}: FilterMenuProps<Id>) {
  const { nav } = useNavSay()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [looked, setLooked] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const fold = useCallback(() => setOpen(false), [])
  const panel = usePopover(isOpen, fold)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    fold()
    button.current?.focus()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) fold()
  }
  const onClick = (event: MouseEvent) => {
    // The browser would close again what was opened by this very click.
    event.preventDefault()
    setOpen(!isOpen)
  }

  const toggle = (option: Id) =>
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  const [first] = options.filter(({ id: option }) => chosen.includes(option))
  const others = chosen.length - 1
  const summary =
    others > 0
      ? nav('leads_filter_more', { first: first?.label ?? '', count: others })
      : first?.label
  const found = options.filter(({ label }) => foldWord(label).includes(foldWord(looked.trim())))

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape bubbles here from the boxes.
    // biome-ignore lint/a11y/noStaticElementInteractions: and so does the focus that leaves them.
    <div className={look.filter} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        type="button"
        ref={button}
        className={`${buttonLook.button} ${look.button}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        popovertarget={id}
        onClick={onClick}
      >
        <span>{chosen.length === 0 ? name : `${name}: ${summary}`}</span>
        <Icon name="down" />
      </button>
      {isOpen && (
        <div ref={panel} id={id} className={look.options} popover="auto">
          {options.length > LONG && (
            <input
              type="search"
              placeholder={nav('leads_filter_search')}
              aria-label={`${nav('leads_filter_search')}: ${name}`}
              value={looked}
              onChange={({ target }) => setLooked(target.value)}
            />
          )}
          <fieldset>
            <legend className="visually-hidden">{name}</legend>
            {found.map(({ id: option, label }) => (
              <label key={option}>
                <input
                  type="checkbox"
                  checked={chosen.includes(option)}
                  onChange={() => toggle(option)}
                />
                {label}
              </label>
            ))}
            {found.length === 0 && <p>{nav('leads_filter_none')}</p>}
          </fieldset>
        </div>
      )}
    </div>
  )
}
