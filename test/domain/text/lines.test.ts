import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { sourceAt } from '../../../src/domain/text/line-writer'
import { linesOf } from '../../../src/domain/text/lines'
import { ownLines, ownWords, plainText, textOf } from '../../../src/domain/text/plain-text'

const html = (content: string) => linesOf({ kind: 'html', content })
const text = (content: string) => linesOf({ kind: 'text', content })
const texts = (content: string) => html(content).map((line) => line.text)

describe('lines of the editor’s HTML', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['an empty paragraph', '<p></p>', []],
    ['paragraphs', '<p>a</p><p>b</p>', ['a', 'b']],
    ['line breaks', 'a<br>b<br/>c<BR />d', ['a', 'b', 'c', 'd']],
    ['line breaks written as ends', 'a</br>b</BR >c<br></br>d', ['a', 'b', 'c', '', 'd']],
    ['an empty line', 'a<br><br>b', ['a', '', 'b']],
    ['an empty paragraph with a break', '<p>a</p><p><br></p><p>b</p>', ['a', '', 'b']],
    ['an empty paragraph with NBSP', '<p>a</p><p>&nbsp;</p><p>b</p>', ['a', '', 'b']],
    ['a break that only ends its paragraph', '<p>a<br></p><p>b</p>', ['a', 'b']],
    ['source line breaks', '<p>a\n  b\t c</p>\n<p>d</p>', ['a b c', 'd']],
    ['lists', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', ['a', 'b', 'c']],
    [
      'a table, a row a line',
      '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>',
      ['a\tb', 'c'],
    ],
    ['inline markup', '<b>a</b><i>b</i> <u>c</u>', ['ab c']],
    ['named entities', '&lt;b&gt; &amp; &ccedil;&Atilde;o&hellip; &rarr;', ['<b> & çÃo… →']],
    ['numeric entities', '&#231;&#xE3;&#150;&#0;&#x110000;', ['çã–\ufffd\ufffd']],
    ['what is no entity', 'a & b &foo; &constructor; R&D', ['a & b &foo; &constructor; R&D']],
    ['entities without semicolon', 'a &amp b &nbsp c', ['a & b   c']],
    ['invisible characters', 'a\u200bb&#8203;c&shy;d&zwj;', ['abcd']],
    ['comments and scripts', 'a<!-- b --><script>c("</p>")</script><style>d</style>e', ['ae']],
    ['a script that never ends', 'a<script>b', ['a']],
    ['a comment that never ends', 'a<!-- b > c', ['ac'.replace('ac', 'a c')]],
    ['a sign that opens no tag', 'saldo < 10 e 2<3 e a <= b', ['saldo < 10 e 2<3 e a <= b']],
    ['a tag that never ends', 'a <b class="x', ['a <b class="x']],
    ['a quoted > in an attribute', '<a title="a > b">c</a>', ['c']],
    ['a quotation mark that never ends', '<a title="x>b</a>', ['b']],
    ['unclosed tags', '<div><p>a<p>b<li>c', ['a', 'b', 'c']],
    ['preformatted text', '<pre>\na  b\n\n  c</pre>d', ['a  b', '', '  c', 'd']],
    ['indentation by NBSP', '<p>&nbsp;&nbsp;a</p>', ['  a']],
    [
      'a doctype and a whole page',
      '<!DOCTYPE html><html><head><title>t</title></head><body>a</body></html>',
      ['a'],
    ],
  ])('%s', (_, content, expected) => {
    expect(texts(content)).toEqual(expected)
  })
})

test('plain text keeps its lines and its signs', () => {
  const content = 'a &amp; <b>\r\n\n  c\u00a0d\u200b  \n'
  expect(text(content).map((line) => line.text)).toEqual(['a &amp; <b>', '', '  c d'])
})

describe('quoted mail', () => {
  const own = (content: string) => textOf(ownLines({ kind: 'text', content }))

  test.each([
    ['lines with >', 'a\n> b\n>c\nd', 'a\nd'],
    [
      'Gmail’s opening line',
      'a\nEm seg., 18 de nov. de 2026 às 10:12, Ana <ana@exemplo.com> escreveu:\nb\nc',
      'a',
    ],
    [
      'the opening line wrapped',
      'a\nEm seg., 18 de nov. de 2026, Ana\n<ana@exemplo.com> escreveu:\nb',
      'a',
    ],
    ['the English opening line', 'a\nOn Mon, Nov 18, 2026 at 10:12 AM Ana wrote:\nb', 'a'],
    ['Outlook’s separator', 'a\n-----Mensagem original-----\nb', 'a'],
    ['Outlook’s head', 'a\nDe: Ana\nEnviada em: segunda-feira\nPara: Suporte\nAssunto: x\nb', 'a'],
    ['own words below a marked quotation', 'Em 18/11 às 10:12, Ana escreveu:\n> a\n\nb', '\nb'],
    [
      'a sentence like an opening line',
      'Em 18/11 o cliente escreveu:\na',
      'Em 18/11 o cliente escreveu:\na',
    ],
    ['a line that begins with De', 'De: 5102\npara: 5405', 'De: 5102\npara: 5405'],
    [
      'three lines that are no mail’s head',
      'De: 5102\nPara: 5405\nData: 10/10/2026\na',
      'De: 5102\nPara: 5405\nData: 10/10/2026\na',
    ],
    [
      'an hour further down',
      'De: Ana\nPara: Bia\nData: 10/10/2026\nàs 10:30',
      'De: Ana\nPara: Bia\nData: 10/10/2026\nàs 10:30',
    ],
    ['the same with an address', 'a\nDe: ana@b.com\nPara: Bia\nData: 10/10/2026\nb', 'a'],
    ['the same with an hour', 'a\nDe: Ana\nData: 10/10/2026 10:30\nPara: Bia\nb', 'a'],
    ['the same with a subject', 'a\nDe: Ana\nData: 10/10/2026\nAssunto: x\nb', 'a'],
  ])('%s', (_, content, expected) => {
    expect(own(content)).toBe(expected)
  })

  test.each([
    ['a blockquote', 'a<blockquote><p>b</p><blockquote>c</blockquote>d</blockquote>e', 'a\ne'],
    ['Gmail’s wrapper', '<div>a</div><div class="gmail_quote"><div>b</div>c</div><p>d</p>', 'a\nd'],
    ['a code block', 'a<pre>b</pre><p><code>c</code></p><p>d <code>e</code></p>', 'a\nd e'],
  ])('%s is not the writer’s own text', (_, content, expected) => {
    expect(textOf(ownLines({ kind: 'html', content }))).toBe(expected)
  })

  test.each([
    ['code in a line', 'a<br><code>b</code><br>c', 'a\nb\nc', 'a\nc'],
    ['a code block', '<pre>b</pre><p>c</p>', 'b\nc', 'c'],
    ['a code block never closed', '<p>a</p><pre>b\nc', 'a\nb\nc', 'a'],
    [
      'a quotation of code',
      'a<blockquote><pre>b</pre></blockquote><div class="zd-quote">c</div>',
      'a',
      'a',
    ],
  ])('%s is the writer’s words, and no text of his', (_, content, words, prose) => {
    expect(ownWords({ kind: 'html', content })).toBe(words)
    expect(textOf(ownLines({ kind: 'html', content }))).toBe(prose)
  })

  test.each<[string, string, readonly string[]]>([
    ['own words', '<p>a</p>', ['none']],
    ['a block, a line behind >', '<blockquote>a</blockquote>&gt; b', ['block', 'block']],
    ['a signature', '<div class="moz-signature">a</div>b', ['signature', 'none']],
    [
      'a container',
      '<div class="x gmail_quote">a<blockquote>b</blockquote></div>',
      ['mail', 'mail'],
    ],
    ['a cite', '<blockquote type="cite">a</blockquote>', ['mail']],
    [
      'a head, its mail marked, own words, a block',
      'Em 5/10 10:00 Ana escreveu:<br>&gt; a<br><br>&gt; b<br>c<br>&gt; d',
      ['mail', 'mail', 'none', 'mail', 'none', 'block'],
    ],
    [
      'a head, its mail not marked',
      'a<br>On 5/10 10:00 Ana<br>wrote:<br>b<blockquote>c</blockquote>',
      ['none', 'mail-head', 'mail-text', 'mail-text', 'mail-text'],
    ],
    [
      'a head inside a block',
      '<blockquote>a<br>Em 5/10 10:00 Ana escreveu:<br>b</blockquote>c<blockquote>d</blockquote>',
      ['block', 'mail', 'mail', 'none', 'block'],
    ],
    [
      'two mails, one below the other',
      '-----Mensagem original-----<br>a<br>-----Mensagem original-----<br>b',
      ['mail-head', 'mail-text', 'mail-head', 'mail-text'],
    ],
  ])('of %s each line says how it is quoted', (_, content, quotes) => {
    const lines = html(content)
    expect(lines.map(({ quote }) => quote)).toEqual(quotes)
    expect(lines.map(({ isQuoted }) => isQuoted)).toEqual(quotes.map((quote) => quote !== 'none'))
  })

  test('everything that can be read is in the plain text', () => {
    const content = '<p>a</p><blockquote>b</blockquote><pre>c</pre>'
    expect(plainText({ kind: 'html', content })).toBe('a\nb\nc')
  })
})

/** Pieces of markup in any order: closer to what breaks a tokenizer than random letters. */
const hostile = fc
  .array(
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<p',
      '<p>',
      '</p>',
      '<br>',
      '<!--',
      '-->',
      '<!',
      '<?',
      '"',
      "'",
      '=',
      '&',
      '&amp;',
      '&#x',
      '&#99;',
      '<script>',
      '</script',
      '<pre>',
      '</pre>',
      '<td>',
      '<blockquote>',
      '</blockquote>',
      '<a b="',
      '\n',
      ' ',
      '\t',
      '\u00a0',
      '\u200b',
      'a',
      'Causa da demanda:',
      '\ud800',
      '> ',
      '--',
    ),
  )
  .map((pieces) => pieces.join(''))

test('no content, however broken, throws, and lines are where they say', () => {
  fc.assert(
    fc.property(
      fc.oneof(hostile, fc.string({ unit: 'binary' })),
      fc.constantFrom('html', 'text'),
      (content, kind) => {
        let from = 0
        for (const line of linesOf({ kind, content })) {
          expect(line.start).toBeGreaterThanOrEqual(from)
          expect(line.end).toBeGreaterThanOrEqual(line.start)
          from = line.end
        }
        expect(from).toBeLessThanOrEqual(content.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('a character of a line is found again in its source', () => {
  const content = '<p> a  b<b>c</b>&ccedil;d\n e&nbsp;f</p>'
  const [line] = html(content)
  if (!line) throw new Error('no line')
  expect(line.text).toBe('a bcçd e f')
  const found = [...line.text].map((_, index) => content.charAt(sourceAt(line, index)))
  expect(found.join('')).toBe('a bc&d\ne&f'.replace('\n', '\n'))
})
