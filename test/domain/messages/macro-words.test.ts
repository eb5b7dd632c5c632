import { expect, test } from 'vitest'

import { toHtml } from '../../../src/domain/messages/formats'
import { macroWords } from '../../../src/domain/messages/macro-words'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'

test.each([
  ['a line for a line', '<p>um<br>dois</p>', 'um\ndois'],
  ['an empty line between paragraphs', '<p>um</p><p>dois</p>', 'um\n\ndois'],
  ['one empty line, however many', '<p>um</p><p>&nbsp;</p><p><br></p><p>dois</p>', 'um\n\ndois'],
  ['bold of either tag', '<b>um</b> e <strong>dois</strong>', '**um** e **dois**'],
  ['bold over two lines, on each', '<p><b>um<br>dois</b> três</p>', '**um**\n**dois** três'],
  ['blanks of bold words stay outside', 'a<b> um </b>b', 'a **um** b'],
  ['no bold without words', 'um<b></b><strong> </strong>dois', 'um dois'],
  ['bold beside bold is one', '<b>um</b><strong>dois</strong>', '**umdois**'],
  ['bold within bold is bold', '<b>um <strong>dois</strong></b>', '**um** **dois**'],
  ['asterisks of the text are no bold', '<b>5*3</b>', '5*3'],
  ['a list in lines', '<ul><li>um</li><li>dois</li></ul>', '- um\n- dois'],
  [
    'a link’s address behind its words',
    'Veja <a href="https://x.com/a?b=1&amp;c=2">aqui</a>.',
    'Veja aqui (https://x.com/a?b=1&c=2).',
  ],
  [
    'an address that is its own words, once',
    '<a target="_blank" href="https://x.com">https://x.com</a>',
    'https://x.com',
  ],
  ['no address that is a script', '<a href="javascript:x()">aqui</a>', 'aqui'],
  ['entities as they are read', '<p>Tudo&nbsp;bem? &lt;b&gt; &amp;</p>', 'Tudo bem? <b> &'],
  ['nothing that is never shown', '<script>x</script><!-- y --><p>um</p>', 'um'],
  ['blanks as they are', '<p>[[saudacao]]! <b>[[ticket]]</b></p>', '[[saudacao]]! **[[ticket]]**'],
])('%s', (_, html, words) => {
  expect(macroWords(html)).toBe(words)
})

test.each(CONTACT_TEXTS.map(({ id, text }) => [id, text]))(
  '%s of the manual comes back as it went into a macro',
  (_, text) => {
    expect(macroWords(toHtml(text))).toBe(text)
  },
)
