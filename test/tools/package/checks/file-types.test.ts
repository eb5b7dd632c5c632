import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { flawsOf, withFile } from '../good-package'

test.each([
  ['a film', 'assets/demo.mp4', 'x', 'is of a type Zendesk does not accept'],
  ['a document', 'assets/manual.pdf', 'x', 'is of a type Zendesk does not accept'],
  ['a file without a type', 'assets/LICENSE', 'x', 'is of a type Zendesk does not accept'],
  ['a packed script', 'assets/a.js', gzipSync('x'), 'is gzip under another name'],
  ['a document as a picture', 'assets/a.png', 'PK\x03\x04', 'is zip, or a document made of one'],
  ['a manual as text', 'assets/a.xml', '%PDF-1.7', 'is PDF under another name'],
  ['a shell script as text', 'assets/a.xml', '#!/bin/sh', 'is a shell script under another name'],
])('%s', (_, file, content, sentence) => {
  expect(flawsOf(withFile(file, content))).toEqual([expect.stringContaining(`${file} ${sentence}`)])
})
