import { expect, test } from 'vitest'

import { loadNavSay } from '../../../src/ui/nav/nav-say'
import en from '../../../src/words/nav/en.json'
import es from '../../../src/words/nav/es.json'
import pt from '../../../src/words/nav/pt-br.json'
import { testWords } from '../words'

testWords([pt, en, es], {
  folders: ['src/ui/nav', 'src/ui/setup', 'src/ui/leads', 'src/domain/setup'],
  built:
    /^(?:part|state|count|note|numbers|admin|instead|leads_(?:rule|gap|status|note|queue|audits|list|filter|step|period|because|outcome))_/,
})

test('a setting goes by its label, one nobody knows by its name', async () => {
  const [words, english] = await Promise.all([loadNavSay('pt', {}), loadNavSay('en', {})])
  expect(words.label('fim_expediente')).toBe('Fim do expediente')
  expect(english.label('fim_expediente')).toBe('End of the working day')
  expect(words.label('outra')).toBe('outra')
})

test('a value is put in as it is, once', async () => {
  const { nav } = await loadNavSay('pt', {})
  expect(nav('rule_found', { title: '{title} $& <b>' })).toBe('"{title} $& <b>": em uso.')
})
