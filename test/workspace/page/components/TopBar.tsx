import type { ScenarioInfo } from '../../server/api'
import type { RoleId } from '../../zendesk/directory'
import { type Address, neighbourIn, readAddress, writeAddress } from '../address'
import { useWorkspace, useWorkspaceState } from '../context'
import { LOCALE_WORD, LOCALES } from '../words/words'
import { ClockMenu } from './ClockMenu'
import { CustomerMenu } from './CustomerMenu'
import { FaultMenu } from './FaultMenu'
import { Icon } from './Icon'
import { MissingSettings } from './MissingSettings'
import { Popover } from './Popover'
import { ScenarioChooser } from './ScenarioChooser'
import { SelectField } from './SelectField'

interface TopBarProps {
  readonly scenarios: readonly ScenarioInfo[]
  readonly isLogOpen: boolean
  readonly onToggleLog: () => void
}

/** What Zendesk does not have: situation, who is at the desk, clock, faults, the message log. */
export function TopBar({ scenarios, isLogOpen, onToggleLog }: TopBarProps) {
  const { setColorScheme, words } = useWorkspace()
  const { colorScheme, unsupported } = useWorkspaceState()
  const isDark = colorScheme === 'dark'
  return (
    <header>
      <h1 className="only-heard">{words.title}</h1>
      <div className="bar">
        {scenarios.length > 0 && <ScenarioChooser scenarios={scenarios} />}
        <span className="bar-space" />
        <WhoAndHow />
        <button
          type="button"
          className="bar-button square"
          aria-label={isDark ? words.lightColours : words.darkColours}
          title={isDark ? words.lightColours : words.darkColours}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        >
          <Icon name={isDark ? 'sun' : 'moon'} />
        </button>
        <ClockMenu />
        <SecondAgent />
        <CustomerMenu />
        <NeighbourChoice />
        <FaultMenu hasScenarios={scenarios.length > 0} />
        <MissingSettings />
        <button
          type="button"
          className="bar-button"
          aria-pressed={isLogOpen}
          title={words.messagesTitle}
          onClick={onToggleLog}
        >
          <Icon name="log" />
          {words.messages}
          {unsupported.length > 0 && (
            <span className="badge" title={words.notImitatedCount}>
              {unsupported.length}
              <span className="only-heard">{words.notImitatedHeard}</span>
            </span>
          )}
        </button>
      </div>
      <ScenarioHint scenarios={scenarios} />
    </header>
  )
}

/** What to try in the situation one has stepped into. */
function ScenarioHint({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const { open, active } = useWorkspaceState()
  const current = open.find(({ guid }) => guid === active)?.scenario
  const hint = scenarios.find(({ id }) => id === current)?.hint
  return hint && <p className="scenario-hint">{hint}</p>
}

/** Another role or language is another login: the page opens again, drafts are gone. */
function WhoAndHow() {
  const { address, apps, account, words } = useWorkspace()
  const locale = address.locale ?? account.locale
  const change = (next: Partial<Address>) => location.assign(`${location.pathname}${here(next)}`)
  const settings = apps.map(({ metadata }) => metadata().settings)
  const title = words.reloads(JSON.stringify(settings))
  return (
    <>
      <select
        className="bar-select"
        aria-label={words.role}
        title={title}
        value={address.role ?? 'agent'}
        onChange={({ target }) => change({ role: target.value as RoleId })}
      >
        {Object.entries(words.roles).map(([role, word]) => (
          <option key={role} value={role}>
            {word}
          </option>
        ))}
      </select>
      <select
        className="bar-select"
        aria-label={words.locale}
        value={locale}
        onChange={({ target }) => change({ locale: target.value, page: target.value })}
      >
        {[...new Set([...LOCALES, locale])].map((one) => (
          <option key={one} value={one}>
            {LOCALE_WORD[one] ?? one}
          </option>
        ))}
      </select>
    </>
  )
}

/** Another app beside ours, which does as it likes with the draft and the submit. */
function NeighbourChoice() {
  const { setNeighbour, words } = useWorkspace()
  const { neighbour } = useWorkspaceState()
  return (
    <Popover
      label={words.neighbour}
      icon="apps"
      shown={<span className="only-heard">{words.neighbour}</span>}
      className={neighbour ? 'bar-button on' : 'bar-button'}
      align="end"
    >
      {() => (
        <div className="popover-form">
          <SelectField
            label={words.neighbourDoes}
            value={neighbour ?? ''}
            options={Object.entries(words.neighbours)}
            onChoose={(name) => setNeighbour(neighbourIn(name))}
          />
          <p className="hint">{words.neighbourHint}</p>
        </div>
      )}
    </Popover>
  )
}

/** The same account and tickets in another window, where somebody else works. */
function SecondAgent() {
  const { address, account, words } = useWorkspace()
  const other = address.role === 'second-agent' ? 'agent' : 'second-agent'
  const name = account.directory.users.find(({ id }) => id === account.roles[other])?.name ?? ''
  return (
    <button
      type="button"
      className="bar-button"
      title={words.opensAs(name)}
      onClick={() => window.open(here({ role: other }), '_blank')}
    >
      <Icon name="people" />
      {other === 'agent' ? words.openAs(name.split(' ')[0] ?? name) : words.secondAgent}
    </button>
  )
}

/** This window's address with something else in it. */
function here(change: Partial<Address>): string {
  return writeAddress({ ...readAddress(location.search), ...change })
}
