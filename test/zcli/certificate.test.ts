import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'

import { selfSigned } from './certificate'

const certificate = new X509Certificate(selfSigned(Date.UTC(2026, 10, 23)).cert)

test('the certificate of the apps API is for this machine alone and signed by itself', () => {
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(certificate.checkIP('127.0.0.2')).toBeUndefined()
  expect(certificate.verify(certificate.publicKey)).toBe(true)
})

test('it holds half a day before and after it is made', () => {
  expect(Date.parse(certificate.validFrom)).toBe(Date.UTC(2026, 10, 22, 12))
  expect(Date.parse(certificate.validTo)).toBe(Date.UTC(2026, 10, 23, 12))
})

test('no two runs share a key', () => {
  expect(selfSigned().key).not.toBe(selfSigned().key)
})
