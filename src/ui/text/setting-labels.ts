import { FAULT_WORDS } from './fault-words'
import type { Language } from './language'

type Labels = Readonly<Partial<Record<string, { readonly label: string }>>>

/** Zendesk shows the same files in the form where admins fill in the settings. */
const LOADERS: Readonly<Record<Language, () => Promise<Labels>>> = {
  pt: async () => (await import('../../../translations/pt-br.json')).default.app.parameters,
  en: async () => (await import('../../../translations/en.json')).default.app.parameters,
  es: async () => (await import('../../../translations/es.json')).default.app.parameters,
}

/** What a setting is called in the form, by its name in the manifest; that name if it has no label. */
export type SettingLabel = (setting: string) => string

/**
 * Fetches a language, with what is said of settings that cannot be read; in Portuguese if it does not
 * come, by the names alone if nothing comes.
 */
export async function loadSettingLabels(language: Language): Promise<SettingLabel> {
  const [labels] = await Promise.all([
    LOADERS[language]()
      .catch(LOADERS.pt)
      .catch((): Labels => ({})),
    FAULT_WORDS.load(language).catch(() => undefined),
  ])
  return (setting) => labels[setting]?.label ?? setting
}
