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
  const { open, active } = useWorkspaceState()
  const current = open.find(({ guid }) => guid === active)?.scenario
  const title = scenarios.find(({ id }) => id === current)?.title ?? 'Escolher'
  const shown = (
    <>
      Cenário: <strong>{title}</strong>
    </>
  )
  return (
    <Popover label="Cenário" shown={shown} className="bar-button scenario" isWide>
      {(close) => <ScenarioList scenarios={scenarios} current={current} onClose={close} />}
    </Popover>
  )
}

interface ListProps extends ChooserProps {
  readonly current: string | undefined
  readonly onClose: () => void
}

function ScenarioList({ scenarios, current, onClose }: ListProps) {
  const { address, stepInto, toast } = useWorkspace()
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
        aria-label="Procurar cenário"
        placeholder="Procurar por regra, título ou texto"
        value={wanted}
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to search in it
        autoFocus
        onChange={({ target }) => setWanted(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && found[0] && begin(found[0].id)}
      />
      <div className="scenario-list">
        {wanted === '' && <Journeys onBegin={begin} />}
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
                    aria-label={`Abrir ao lado: ${title}`}
                    title="Abrir em mais uma aba, na mesma conta"
                    onClick={() => void addBeside(id)}
                  >
                    <Icon name="plus" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {found.length === 0 && <p className="hint">Nenhum cenário com essas palavras.</p>}
      </div>
    </>
  )
}

/** Where somebody new begins. */
const Journeys = ({ onBegin }: { readonly onBegin: (scenario: string) => void }) => (
  <section aria-label="Comece aqui">
    <h3>Comece aqui</h3>
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
