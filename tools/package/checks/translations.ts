import {
  type Check,
  type Flaw,
  isFilled,
  type JsonObject,
  jsonOf,
  MANIFEST,
  objectOf,
  type PackageFiles,
} from '../package-files'

const LOCALES = ['pt-br', 'en', 'es']
const FOLDER = 'translations/'

const fileOf = (locale: string): string => `${FOLDER}${locale}.json`

/**
 * What admins read before and after installing: three languages, the app's own words and each
 * setting's label and help in all of them. Zendesk asks for far less and fills gaps with keys.
 */
export const checkTranslations: Check = (files) => {
  const { defaultLocale, parameters } = jsonOf(files, MANIFEST)
  const all: readonly unknown[] = Array.isArray(parameters) ? parameters : []
  const names = all.map(nameOf)
  const shown = all.filter(isShown).map(nameOf)
  return [
    ...languageFlaws(files),
    ...defaultFlaws(defaultLocale),
    ...LOCALES.map(fileOf)
      .filter((file) => files.has(file))
      .flatMap((file) => wordFlaws(file, objectOf(jsonOf(files, file)['app']), names, shown)),
  ]
}

const nameOf = (parameter: unknown): string => String(objectOf(parameter)['name'])

/** Nobody sees a hidden setting in Admin Center. */
const isShown = (parameter: unknown): boolean => objectOf(parameter)['type'] !== 'hidden'

/** Zendesk compares the default with the file's name letter for letter. */
function defaultFlaws(locale: unknown): Flaw[] {
  if (LOCALES.some((ours) => ours === locale)) return []
  const sentence = `has no translation of its default ${JSON.stringify(locale)}`
  return [{ file: MANIFEST, sentence, fix: `Write one of ${LOCALES.join(', ')}.` }]
}

/** A fourth language would be half a language: most of what it needs is not in its file. */
function languageFlaws(files: PackageFiles): Flaw[] {
  const wanted = LOCALES.map(fileOf)
  const missing = wanted.filter((file) => !files.has(file))
  const strange = [...files.keys()].filter(
    (file) => file.startsWith(FOLDER) && !wanted.includes(file),
  )
  return [
    ...missing.map((file) => ({
      file,
      sentence: 'is missing',
      fix: 'Add the file: the three languages come together.',
    })),
    ...strange.map((file) => ({
      file,
      sentence: 'is no language of this app',
      fix: 'Delete it, in dist too, or add the language to the checks.',
    })),
  ]
}

function wordFlaws(
  file: string,
  app: JsonObject,
  names: readonly string[],
  shown: readonly string[],
): Flaw[] {
  const labels = objectOf(app['parameters'])
  const say = (sentence: string, fix: string): Flaw => ({ file, sentence, fix })
  return [
    ...['name', 'short_description']
      .filter((key) => !isFilled(app[key]))
      .map((key) => say(`lacks app.${key}`, 'Write it: Zendesk shows it to admins.')),
    ...('package' in app
      ? [say('has app.package', 'Take it out: it makes Zendesk read the file in another way.')]
      : []),
    ...shown
      .filter((name) => !isLabelled(labels[name]))
      .map((name) =>
        say(`lacks label or helpText of the setting "${name}"`, `Write app.parameters.${name}.`),
      ),
    ...Object.keys(labels)
      .filter((name) => !names.includes(name))
      .map((name) =>
        say(`explains "${name}", which is no setting`, `Take app.parameters.${name} out.`),
      ),
  ]
}

function isLabelled(words: unknown): boolean {
  const { label, helpText } = objectOf(words)
  return isFilled(label) && isFilled(helpText)
}
