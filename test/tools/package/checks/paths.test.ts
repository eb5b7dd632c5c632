import { expect, test } from 'vitest'

import { flawsOf, withFile, withoutFile } from '../good-package'

test.each([
  ['a page by the server’s root', 'page.html', '<script src="/page.js"></script>', '/page.js'],
  [
    'a page one folder up',
    'page.html',
    '<script src="../assets/page.js"></script>',
    '../assets/page.js',
  ],
  ['a page without ./', 'page.html', '<script src=page.js></script>', 'page.js'],
  [
    'a page by another server',
    'page.html',
    '<img src="https://example.com/a.png">',
    'https://example.com/a.png',
  ],
  ['a style by the root', 'page.css', 'a{background:url("/a.svg")}', '/a.svg'],
  [
    'a style of another server',
    'page.css',
    '@import "https://example.com/a.css"',
    'https://example.com/a.css',
  ],
  ['a script by the root', 'page.js', 'import("/assets/later.js")', '/assets/later.js'],
  ['a script one folder up', 'page.js', 'import{a}from"../later.js"', '../later.js'],
  [
    'a script of another server',
    'page.js',
    'import`https://example.com/a.js`',
    'https://example.com/a.js',
  ],
  ['an address kept in a text', 'page.js', 'const a="/assets/logo.png"', '/assets/logo.png'],
])('%s', (_, file, text, path) => {
  expect(flawsOf(withFile(`assets/${file}`, text))).toContain(`assets/${file} asks for ${path}`)
})

test.each([
  ['a page', 'assets/page.css', 'assets/page.html asks for ./page.css, which is not there'],
  ['a script', 'assets/later.js', 'assets/page.js asks for ./later.js, which is not there'],
])('%s names a file that was not packed', (_, missing, flaw) => {
  expect(flawsOf(withoutFile(missing))).toEqual([flaw])
})

test.each([
  [
    'Zendesk’s own script',
    'page.html',
    '<script src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js">',
  ],
  ['a chunk named in a template', 'page.js', 'import(`./later.js`)'],
  ['the word from within a sentence', 'page.js', 'say("a message from ","you")'],
])('%s is right', (_, file, text) => {
  expect(flawsOf(withFile(`assets/${file}`, text))).toEqual([])
})
