import { describe, expect, test } from 'vitest'

import { htmlToText, markdownToHtml } from '../zendesk/html-text'
import { sanitizeHtml } from '../zendesk/sanitize'

describe('HTML that may be shown', () => {
  test.each([
    ['what runs is gone', '<p>a<script>x()</script>b</p>', '<p>ab</p>'],
    ['so are handlers', '<img src=x onerror=alert(1)>', '<img>'],
    ['and addresses that run', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['links stay', '<a href="https://a.b/?q=1" target=x>a</a>', '<a href="https://a.b/?q=1">a</a>'],
    ['what is open is closed', '<p><b>a', '<p><b>a</b></p>'],
    ['an end without a start is gone', 'a</div>', 'a'],
    ['a sign that is no tag is text', '2 < 3 <', '2 &lt; 3 &lt;'],
    ['a script that never ends swallows the rest', 'a<script>b', 'a'],
    ['a tag that never ends is text', 'a<img src=x', 'a&lt;img src=x'],
    ['a comment is gone', 'a<!-- <b> -->b', 'ab'],
  ])('%s', (_, html, safe) => {
    expect(sanitizeHtml(html)).toBe(safe)
  })
})

test.each([
  ['a line per block', '<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
  ['entities', '&lt;b&gt; &amp;amp; &#233; &#x1F600; &nope;', '<b> &amp; é 😀 &nope;'],
  ['no blank ends', '<div> a </div>', 'a'],
])('the words of HTML: %s', (_, html, text) => {
  expect(htmlToText(html)).toBe(text)
})

test('Markdown of a message is bold and broken into lines, and never markup of its own', () => {
  expect(markdownToHtml('**a**\n<b>')).toBe('<p><strong>a</strong><br>&lt;b&gt;</p>')
})
