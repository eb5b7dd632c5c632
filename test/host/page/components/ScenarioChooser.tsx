import { useState } from 'react'

import type { ScenarioInfo } from '../../server/api'
import { writeAddress } from '../address'
import { useWorkspace, useWorkspaceState } from '../context'
import { Icon } from './Icon'
import { Popover } from './Popover'

interface ChooserProps {
  readonly scenarios: readonly ScenarioInfo[]
}

/** The situations by rule. Stepping into one begins a fresh account; the plus opens it beside. */
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
  const rules = [...new Set(found.map(({ rule }) => rule))]

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
        {rules.map((rule) => (
          <section key={rule} aria-label={rule}>
            <h3>{rule}</h3>
            <ul>
              {found
                .filter((scenario) => scenario.rule === rule)
                .map(({ id, title, hint }) => (
                  <li key={id} className={id === current ? 'current' : ''}>
                    <button type="button" className="scenario-begin" onClick={() => begin(id)}>
                      <strong>{title}</strong>
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

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function matches({ id, rule, title, hint }: ScenarioInfo, wanted: string): boolean {
  const text = folded(`${id} ${rule} ${title} ${hint}`)
  return folded(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
