import { useState } from 'react'

import type { ScenarioInfo } from '../../server/api'
import { writeAddress } from '../address'
import { useWorkspace, useWorkspaceState } from '../context'
import { chaptersOf, JOURNEYS } from '../scenario-chapters'
import { Icon } from './Icon'
import { Popover } from './Popover'

interface ChooserProps {
  readonly scenarios: readonly ScenarioInfo[]
}

/** The situations by chapter, three journeys before them. Stepping into one begins a fresh account; the plus opens it beside. */
export function ScenarioChooser({ scenarios }: ChooserProps) {
  const { words } = useWorkspace()
  const { open, active } = useWorkspaceState()
  const current = open.find(({ guid }) => guid === active)?.scenario
  const title = scenarios.find(({ id }) => id === current)?.title ?? words.choose
  const shown = (
    <>
      {words.scenario}: <strong>{title}</strong>
    </>
  )
  return (
    <Popover label={words.scenario} shown={shown} className="bar-button scenario" isWide>
      {(close) => <ScenarioList scenarios={scenarios} current={current} onClose={close} />}
    </Popover>
  )
}

interface ListProps extends ChooserProps {
  readonly current: string | undefined
  readonly onClose: () => void
}

function ScenarioList({ scenarios, current, onClose }: ListProps) {
  const { address, stepInto, toast, words } = useWorkspace()
  const [wanted, setWanted] = useState('')
  const found = scenarios.filter((scenario) => matches(scenario, wanted))

  function begin(id: string) {
    const fresh = {
      account: undefined,
      tickets: [],
      scenarios: [id],
      role: undefined,
      settings: {},
    }
    location.assign(`${location.pathname}${writeAddress({ ...address, ...fresh })}`)
  }

  async function addBeside(id: string) {
    onClose()
    try {
      await stepInto(id)
    } catch (error) {
      toast(String(error), 'error')
    }
  }

  return (
    <>
      <input
        className="search"
        type="search"
        aria-label={words.findScenario}
        placeholder={words.findBy}
        value={wanted}
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to search in it
        autoFocus
        onChange={({ target }) => setWanted(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && found[0] && begin(found[0].id)}
      />
      <div className="scenario-list">
        {wanted === '' && <Journeys heading={words.beginHere} onBegin={begin} />}
        {chaptersOf(found).map((chapter) => (
          <section key={chapter.name} aria-label={chapter.name}>
            <h3>{chapter.name}</h3>
            <ul>
              {chapter.scenarios.map(({ id, rule, title, hint }) => (
                <li key={id} className={id === current ? 'current' : ''}>
                  <button type="button" className="scenario-begin" onClick={() => begin(id)}>
                    <strong>
                      {title} <small>{rule}</small>
                    </strong>
                    <span>{hint}</span>
                  </button>
                  <button
                    type="button"
                    className="scenario-beside"
                    aria-label={words.openBeside(title)}
                    title={words.openBesideTitle}
                    onClick={() => void addBeside(id)}
                  >
                    <Icon name="plus" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className="hint">{words.noScenario}</p>}
      </div>
    </>
  )
}

/** Where somebody new begins. */
const Journeys = ({
  heading,
  onBegin,
}: {
  readonly heading: string
  readonly onBegin: (scenario: string) => void
}) => (
  <section aria-label={heading}>
    <h3>{heading}</h3>
    <ol className="journeys">
      {JOURNEYS.map(({ title, steps, scenario }) => (
        <li key={title}>
          <button type="button" className="scenario-begin" onClick={() => onBegin(scenario)}>
            <strong>{title}</strong>
            <span>{steps}</span>
          </button>
        </li>
      ))}
    </ol>
  </section>
)

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function matches({ id, rule, title, hint }: ScenarioInfo, wanted: string): boolean {
  const text = folded(`${id} ${rule} ${title} ${hint}`)
  return folded(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
