import { useState } from 'react'

import type { Fault } from '../../zendesk/faults'
import { useWorkspace, useWorkspaceState } from '../context'
import { Popover } from './Popover'
import { SelectField } from './SelectField'

/** Which calls a fault can be put on, as the regular expression over `METHOD /path`. */
const CALLS = [
  ['.*', 'Todas as chamadas'],
  ['^GET /api/v2/tickets/\\d+(\\.json)?$', 'Ler o ticket'],
  ['^GET /api/v2/tickets/\\d+/audits', 'Ler o histórico'],
  ['^(PUT|POST|DELETE) /api/v2/tickets/\\d+/tags', 'Gravar tags'],
  ['^PUT /api/v2/tickets/\\d+(\\.json)?$', 'Gravar o ticket'],
  ['^GET /api/v2/macros', 'Ler macros'],
] as const

type What = Pick<Fault, 'kind' | 'ms' | 'status'>

const FAULTS = {
  slow: ['Lenta (3 s)', { kind: 'slow', ms: 3000 }],
  '401': ['401 Sessão expirada', { kind: 'status', status: 401 }],
  '403': ['403 Sem permissão', { kind: 'status', status: 403 }],
  '404': ['404 Não encontrado', { kind: 'status', status: 404 }],
  '409': ['409 Conflito', { kind: 'status', status: 409 }],
  '422': ['422 Recusado', { kind: 'status', status: 422 }],
  '429': ['429 Muitas chamadas', { kind: 'status', status: 429 }],
  '500': ['500 Erro no servidor', { kind: 'status', status: 500 }],
  never: ['Nunca responde', { kind: 'never' }],
  'broken-json': ['JSON quebrado', { kind: 'broken-json' }],
  html: ['Página HTML', { kind: 'html' }],
} as const satisfies Record<string, readonly [string, What]>

/** Failures to switch on, for the app's REST calls in every window of this account. */
export function FaultMenu() {
  const { faults } = useWorkspaceState()
  const shown = faults.length > 0 ? `Falhas (${faults.length})` : 'Falhas'
  return (
    <Popover
      label="Falhas"
      icon="alert"
      shown={shown}
      align="end"
      className={faults.length > 0 ? 'bar-button on' : 'bar-button'}
    >
      {() => (
        <div className="popover-form">
          <ActiveFaults faults={faults} />
          <NewFault faults={faults} />
        </div>
      )}
    </Popover>
  )
}

function ActiveFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const { setFaults } = useWorkspace()
  if (faults.length === 0) return <p className="hint">Nenhuma falha ligada.</p>
  return (
    <ul className="fault-list" aria-label="Falhas ligadas">
      {faults.map((fault, index) => (
        <li key={JSON.stringify(fault)}>
          <span>{faultWords(fault)}</span>
          <button
            type="button"
            className="button"
            onClick={() => void setFaults(faults.filter((_, other) => other !== index))}
          >
            Desligar
          </button>
        </li>
      ))}
    </ul>
  )
}

function NewFault({ faults }: { readonly faults: readonly Fault[] }) {
  const { setFaults } = useWorkspace()
  const [match, setMatch] = useState<string>(CALLS[0][0])
  const [what, setWhat] = useState<keyof typeof FAULTS>('slow')
  const [isOnce, setOnce] = useState(false)
  const fault: Fault = { match, ...FAULTS[what][1], ...(isOnce && { times: 1 }) }
  return (
    <>
      <SelectField label="Chamada" value={match} options={CALLS} onChoose={setMatch} />
      <SelectField
        label="Falha"
        value={what}
        options={Object.entries(FAULTS).map(([id, [word]]) => [id, word] as const)}
        onChoose={(id) => id in FAULTS && setWhat(id as keyof typeof FAULTS)}
      />
      <label className="check-field">
        <input
          type="checkbox"
          checked={isOnce}
          onChange={({ target }) => setOnce(target.checked)}
        />
        Só na próxima vez
      </label>
      <button
        type="button"
        className="button primary"
        onClick={() => void setFaults([...faults, fault])}
      >
        Ligar falha
      </button>
    </>
  )
}

function faultWords(fault: Fault): string {
  const call = CALLS.find(([match]) => match === fault.match)?.[1] ?? fault.match
  const id = fault.kind === 'status' ? String(fault.status) : fault.kind
  const word = id in FAULTS ? FAULTS[id as keyof typeof FAULTS][0] : id
  return `${call}: ${word}${fault.times ? `, ${fault.times}×` : ''}`
}
