import type { FormEvent } from 'react'

import { chooseSettings } from '../account-api'
import { useWorkspace } from '../context'
import type { App } from '../installed-apps'
import { Popover } from './Popover'

/** The settings that Zendesk asks for before it installs an app. */
export function MissingSettings() {
  const { apps, address, words } = useWorkspace()
  return apps
    .map((app) => ({
      ...app,
      missing: app.missing.filter(({ name }) => !(name in address.settings)),
    }))
    .filter(({ missing }) => missing.length > 0)
    .map((app) => (
      <Popover
        key={app.id}
        label={words.missingSettings(app.name)}
        icon="settings"
        shown={words.missingCount(app.missing.length)}
        className="bar-button on"
        align="end"
      >
        {() => <SettingsForm app={app} />}
      </Popover>
    ))
}

/** What is typed is kept by this machine's server, so secure settings never reach a frame. */
function SettingsForm({ app }: { readonly app: Pick<App, 'id' | 'missing'> }) {
  const { toast, words } = useWorkspace()

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
      <p className="hint">{words.settingsHint}</p>
      <div className="row">
        <button type="submit" className="button primary">
          {words.use}
        </button>
      </div>
    </form>
  )
}
