import { nav as ptBr, labels as ptBrLabels } from '../../../translations/pt-br.json?nav'
import type { Language, Values } from '../text/text'

/** Every word of the nav bar's pages, by name; the Portuguese ones are the rule for the others. */
export type NavKey = keyof typeof ptBr

interface NavWords {
  readonly nav: Readonly<Record<NavKey, string>>
  /** By the setting's name in the manifest; the admin knows the setting by this label. */
  readonly labels: Readonly<Record<string, string>>
}

/** A key that one language lacks is a type error here. */
const LOADERS: Readonly<Record<Language, () => Promise<NavWords>>> = {
  pt: () => Promise.resolve({ nav: ptBr, labels: ptBrLabels }),
  en: () => import('../../../translations/en.json?nav'),
  es: () => import('../../../translations/es.json?nav'),
}

/** The words of one language, with their `{slots}` to fill. */
export interface NavText {
  readonly nav: (key: NavKey, values?: Values) => string
  /** The label of a setting, by its name in the manifest. */
  readonly label: (setting: string) => string
}

/** Fetches a language; if it does not come, Portuguese. */
export async function loadNavText(language: Language): Promise<NavText> {
  const { nav, labels } = await LOADERS[language]().catch(() => LOADERS.pt())
  return {
    nav: (key, values = {}) =>
      nav[key].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot)),
    label: (setting) => labels[setting] ?? setting,
  }
}
