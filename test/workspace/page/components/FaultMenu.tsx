import { useState } from 'react'

import type { Fault } from '../../zendesk/faults'
import {
  FAULT_PLACES,
  type FaultPlace,
  NAMED_FAULTS,
  type NamedFault,
  namesOf,
} from '../../zendesk/named-faults'
import { useWorkspace, useWorkspaceState } from '../context'
import { Popover } from './Popover'
import { SelectField } from './SelectField'

/** Failures to switch on, for the app in every window of this account. */
export function FaultMenu() {
  const { faults } = useWorkspaceState()
  const names = namesOf(faults)
  const [only, second] = names
  const isUnnamed = faults.some(({ name }) => name === undefined)
  const count = names.length + (isUnnamed ? 1 : 0)
  const shown = only && !second && !isUnnamed ? `Falha: ${only}` : `Falhas (${count})`
  return (
    <Popover
      label="Falhas"
      icon="alert"
      shown={count > 0 ? shown : 'Falhas'}
      align="end"
      className={count > 0 ? 'bar-button on' : 'bar-button'}
    >
      {() => (
        <div className="popover-form">
          <ActiveFaults faults={faults} />
          <FaultChooser faults={faults} />
        </div>
      )}
    </Popover>
  )
}

const nameless = (faults: readonly Fault[]) => faults.filter(({ name }) => name === undefined)

function ActiveFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const { setFaults } = useWorkspace()
  if (faults.length === 0) return <p className="hint">Nenhuma falha ligada.</p>
  const isOn = ({ id }: NamedFault) => namesOf(faults).includes(id)
  const ofScenario = nameless(faults)
  return (
    <ul className="fault-list" aria-label="Falhas ligadas">
      {NAMED_FAULTS.filter(isOn).map(({ id, sentence }) => (
        <ActiveFault
          key={id}
          words={sentence}
          onEnd={() => void setFaults(faults.filter(({ name }) => name !== id))}
        />
      ))}
      {ofScenario.length > 0 && (
        <ActiveFault
          words="As falhas do cenário."
          onEnd={() => void setFaults(faults.filter((fault) => !ofScenario.includes(fault)))}
        />
      )}
    </ul>
  )
}

interface ActiveFaultProps {
  readonly words: string
  readonly onEnd: () => void
}

const ActiveFault = ({ words, onEnd }: ActiveFaultProps) => (
  <li>
    <span>{words}</span>
    <button type="button" className="button" onClick={onEnd}>
      Desligar
    </button>
  </li>
)

/** Where it goes wrong, and there each fault with a box to tick. */
function FaultChooser({ faults }: { readonly faults: readonly Fault[] }) {
  const { setFaults } = useWorkspace()
  const [where, setWhere] = useState<FaultPlace>('rest')
  const names = namesOf(faults)
  const toggle = ({ id, faults: own }: NamedFault) =>
    names.includes(id)
      ? setFaults(faults.filter(({ name }) => name !== id))
      : setFaults([...faults, ...own])
  return (
    <>
      <SelectField
        label="Onde"
        value={where}
        options={Object.entries(FAULT_PLACES)}
        onChoose={(place) => place in FAULT_PLACES && setWhere(place as FaultPlace)}
      />
      <fieldset className="fault-choices">
        <legend className="only-heard">{FAULT_PLACES[where]}</legend>
        {NAMED_FAULTS.filter((fault) => fault.where === where).map((fault) => (
          <label key={fault.id} className="check-field" title={fault.id}>
            <input
              type="checkbox"
              checked={names.includes(fault.id)}
              onChange={() => void toggle(fault)}
            />
            {fault.sentence}
          </label>
        ))}
      </fieldset>
    </>
  )
}
