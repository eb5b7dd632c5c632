import { useState } from 'react'

import type { Fault } from '../../zendesk/faults'
import { type FaultPlace, NAMED_FAULTS, type NamedFault, namesOf } from '../../zendesk/named-faults'
import { useWorkspace, useWorkspaceState } from '../context'
import { faultSentence } from '../words/fault-words'
import { Popover } from './Popover'
import { SelectField } from './SelectField'

/** Failures to switch on, for the app in every window of this account. */
export function FaultMenu({ hasScenarios }: { readonly hasScenarios: boolean }) {
  const { words } = useWorkspace()
  const { faults } = useWorkspaceState()
  const names = namesOf(faults)
  const [only, second] = names
  const isUnnamed = faults.some(({ name }) => name === undefined)
  const count = names.length + (isUnnamed ? 1 : 0)
  const shown = only && !second && !isUnnamed ? words.fault(only) : words.faultCount(count)
  return (
    <Popover
      label={words.faults}
      icon="alert"
      shown={count > 0 ? shown : words.faults}
      align="end"
      className={count > 0 ? 'bar-button on' : 'bar-button'}
    >
      {() => (
        <div className="popover-form">
          <ActiveFaults faults={faults} />
          <FaultChooser faults={faults} hasScenarios={hasScenarios} />
        </div>
      )}
    </Popover>
  )
}

const nameless = (faults: readonly Fault[]) => faults.filter(({ name }) => name === undefined)

function ActiveFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const { setFaults, words } = useWorkspace()
  if (faults.length === 0) return <p className="hint">{words.noFault}</p>
  const isOn = ({ id }: NamedFault) => namesOf(faults).includes(id)
  const ofScenario = nameless(faults)
  return (
    <ul className="fault-list" aria-label={words.activeFaults}>
      {NAMED_FAULTS.filter(isOn).map((fault) => (
        <ActiveFault
          key={fault.id}
          words={faultSentence(fault, words.language)}
          onEnd={() => void setFaults(faults.filter(({ name }) => name !== fault.id))}
        />
      ))}
      {ofScenario.length > 0 && (
        <ActiveFault
          words={words.faultsOfScenario}
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

function ActiveFault({ words, onEnd }: ActiveFaultProps) {
  const { switchOff } = useWorkspace().words
  return (
    <li>
      <span>{words}</span>
      <button type="button" className="button" onClick={onEnd}>
        {switchOff}
      </button>
    </li>
  )
}

interface ChooserProps {
  readonly faults: readonly Fault[]
  readonly hasScenarios: boolean
}

/** Where it goes wrong, and there each fault with a box to tick. */
function FaultChooser({ faults, hasScenarios }: ChooserProps) {
  const { setFaults, words } = useWorkspace()
  const [where, setWhere] = useState<FaultPlace>('rest')
  const names = namesOf(faults)
  // Those of the setup are about what this app needs of an account.
  const places = Object.entries(words.faultPlaces).filter(
    ([place]) => place !== 'setup' || hasScenarios,
  )
  const toggle = ({ id, faults: own }: NamedFault) =>
    names.includes(id)
      ? setFaults(faults.filter(({ name }) => name !== id))
      : setFaults([...faults, ...own])
  return (
    <>
      <SelectField
        label={words.where}
        value={where}
        options={places}
        onChoose={(place) => place in words.faultPlaces && setWhere(place as FaultPlace)}
      />
      <fieldset className="fault-choices">
        <legend className="only-heard">{words.faultPlaces[where]}</legend>
        {NAMED_FAULTS.filter((fault) => fault.where === where).map((fault) => (
          <label key={fault.id} className="check-field" title={fault.id}>
            <input
              type="checkbox"
              checked={names.includes(fault.id)}
              onChange={() => void toggle(fault)}
            />
            {faultSentence(fault, words.language)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
