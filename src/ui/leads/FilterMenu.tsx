import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'

import { foldWord } from '../../domain/text/fold'
import * as buttonLook from '../garden/Button.module.css'
import { Icon } from '../garden/Icon'
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
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isTurned, setTurned] = useState(false)

  useLayoutEffect(() => {
    if (!isOpen) return
    const turn = () => {
      const left = button.current?.getBoundingClientRect().left ?? 0
      const width = panel.current?.offsetWidth ?? 0
      setTurned(left + width > document.documentElement.clientWidth)
    }
    turn()
    window.addEventListener('resize', turn)
    return () => window.removeEventListener('resize', turn)
  }, [isOpen])
  useEffect(() => {
    if (!isOpen) return
    const leave = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', close)
    }
  }, [isOpen])

  const toggle = (option: Id) =>
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  const [only] = options.filter(({ id: option }) => option === chosen[0])
  const summary = chosen.length === 1 && only ? only.label : chosen.length
  const found = options.filter(({ label }) => foldWord(label).includes(foldWord(looked.trim())))

  return (
    <div className={look.filter} ref={root}>
      <button
        type="button"
        ref={button}
        className={`${buttonLook.button} ${look.button}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{chosen.length === 0 ? name : `${name}: ${summary}`}</span>
        <Icon name="down" />
      </button>
      {isOpen && (
        <div
          ref={panel}
          id={id}
          className={isTurned ? `${look.options} ${look.turned}` : look.options}
        >
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
