import { expect, test } from 'vitest'

import { PLAYBOOK_WORDS } from '../../../src/ui/playbook/playbook-words'
import en from '../../../src/words/playbooks/en.json'
import es from '../../../src/words/playbooks/es.json'
import pt from '../../../src/words/playbooks/pt-br.json'
import { testWords } from '../words'

testWords([pt, en, es], {
  folders: ['src/ui/playbook'],
})

test('a language speaks Portuguese until its words have come', async () => {
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('Enviei')
  await PLAYBOOK_WORDS.load('en')
  expect(PLAYBOOK_WORDS.text('en', 'ui_sent')).toBe('I sent it')
  expect(PLAYBOOK_WORDS.text('en', 'ui_missing_other', { n: 2 })).toBe('2 left.')
})
