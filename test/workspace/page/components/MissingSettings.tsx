import type { FormEvent } from 'react'

import { chooseSettings } from '../account-api'
import { useWorkspace } from '../context'
import type { App } from '../installed-apps'
import { Popover } from './Popover'

/** The settings that Zendesk asks for before it installs an app. */
export function MissingSettings() {
  const { apps, address } = useWorkspace()
  return apps
    .map((app) => ({
      ...app,
      missing: app.missing.filter(({ name }) => !(name in address.settings)),
    }))
    .filter(({ missing }) => missing.length > 0)
    .map((app) => (
      <Popover
        key={app.id}
        label={`Configurações que faltam: ${app.name}`}
        icon="settings"
        shown={`Faltam configurações: ${app.missing.length}`}
        className="bar-button on"
        align="end"
      >
        {() => <SettingsForm app={app} />}
      </Popover>
    ))
}

/** What is typed is kept by this machine's server, so secure settings never reach a frame. */
function SettingsForm({ app }: { readonly app: Pick<App, 'id' | 'missing'> }) {
  const { toast } = useWorkspace()

  async function use(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [
      name,
      String(value),
    ])
    try {
      await chooseSettings(app.id, Object.fromEntries(typed.filter(([, value]) => value !== '')))
      location.reload()
    } catch (error) {
      toast(String(error), 'error')
    }
  }

  return (
    <form className="popover-form" onSubmit={(event) => void use(event)}>
      {app.missing.map(({ name, isSecure }) => (
        <label key={name}>
          {name}
          <input name={name} type={isSecure ? 'password' : 'text'} autoComplete="off" />
        </label>
      ))}
      <p className="hint">Valem até este espaço ser fechado. Com --settings valem sempre.</p>
      <div className="row">
        <button type="submit" className="button primary">
          Usar
        </button>
      </div>
    </form>
  )
}
