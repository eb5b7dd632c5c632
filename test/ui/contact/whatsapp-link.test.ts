import { describe, expect, test } from 'vitest'

import { whatsAppLink } from '../../../src/ui/contact/whatsapp-link'

describe('a chat with a Brazilian number opens, however it is written', () => {
  test.each([
    ['with its area', '(47) 99123-4567', '5547991234567'],
    ['digits alone', '47991234567', '5547991234567'],
    ['a landline', '47 3322-1100', '554733221100'],
    ['with its country', '+55 47 99123-4567', '5547991234567'],
    ['with its country, without the plus', '55 (47) 99123-4567', '5547991234567'],
    ['a landline with its country, without the plus', '554733221100', '554733221100'],
    ['called as from abroad', '0055 47 99123-4567', '5547991234567'],
    ['called as from abroad, in groups', '00 55 (47) 3322-1100', '554733221100'],
    ['called as from abroad with a carrier', '00 21 55 47 99123-4567', '5547991234567'],
    ['with the zero of a long-distance call', '047 99123-4567', '5547991234567'],
    ['a landline with that zero', '(047) 3322-1100', '554733221100'],
    ['with zero and carrier', '0 41 47 99123-4567', '5547991234567'],
    ['a landline with zero and carrier', '015 (47) 3322-1100', '554733221100'],
    ['with a blank for the carrier', '(0xx47) 99123-4567', '5547991234567'],
    ['with that blank in capitals', '0XX 47 3322.1100', '554733221100'],
    ['with that blank as asterisks', '(0**47) 99123-4567', '5547991234567'],
    ['with that blank between hyphens', '(0-xx-47) 99123-4567', '5547991234567'],
    ['with that blank alone', '(xx47) 99123-4567', '5547991234567'],
    ['with that blank and a carrier', '0xx15 47 99123-4567', '5547991234567'],
    ['with country and zero', '+55 (0)47 99123-4567', '5547991234567'],
    ['with country and blank', '+55 (0xx47) 99123-4567', '5547991234567'],
    ['with country, zero and carrier', '+55 021 47 99123-4567', '5547991234567'],
    ['of the area 55', '(55) 99123-4567', '5555991234567'],
    ['of the area 55, digits alone', '55991234567', '5555991234567'],
    ['of the area 55 with its country', '+55 55 3322-1100', '555533221100'],
    ['with an extension', '(47) 3322-1100 ramal 204', '554733221100'],
    ['with an extension cut short', '(47) 3322-1100 r. 204', '554733221100'],
    ['with an extension in brackets', '(47) 3322-1100 (Ramal: 204)', '554733221100'],
    ['with an English extension', '+55 47 3322-1100 ext. 204', '554733221100'],
    ['with an extension behind an x', '47 3322-1100 x204', '554733221100'],
    ['with dots', '47.99123.4567', '5547991234567'],
    ['with a word before', 'Cel.: 47 99123-4567', '5547991234567'],
    ['with a name behind', '47 99123-4567 (Marta)', '5547991234567'],
    ['with marks nobody sees', '\u202a+55 47 99123\u20114567\u202c', '5547991234567'],
    ['before a second one', '(47) 99123-4567 / (47) 3322-1100', '5547991234567'],
    ['before a second one, in a sentence', '47 99123-4567 e 47 3322-1100', '5547991234567'],
    ['before a second one and a comma', '+5547991234567,+5511912345678', '5547991234567'],
    ['before its neighbour', '(47) 3322-1100/1101', '554733221100'],
    ['toll-free, its zero kept', '0800 644 2100', '5508006442100'],
    ['toll-free, with its country', '+55 0800 644 2100', '5508006442100'],
    ['toll-free, with its country and no zero', '+55 800 644 2100', '5508006442100'],
    ['toll-free, of the old length', '0800 64 2100', '550800642100'],
  ])('%s', (_, phone, digits) => {
    expect(whatsAppLink(phone)).toBe(`https://wa.me/${digits}`)
  })
})

test.each([
  ['the United States', '+1 (212) 555-0187', '12125550187'],
  ['the United States, with zeros', '001 212 555 0187', '12125550187'],
  ['Portugal', '+351 21 345 6789', '351213456789'],
  ['Portugal, with zeros', '00351 213 456 789', '351213456789'],
  ['Argentina', '+54 9 11 2345-6789', '5491123456789'],
  ['Paraguay', '+595 981 123456', '595981123456'],
  ['Bolivia', '+591 71234567', '59171234567'],
  ['Colombia', '+57 300 1234567', '573001234567'],
  ['Chile', '+56 2 2345 6789', '56223456789'],
  ['Germany', '+49 (0) 30 123456', '4930123456'],
])('a plus sign or zeros name another country: %s', (_, phone, digits) => {
  expect(whatsAppLink(phone)).toBe(`https://wa.me/${digits}`)
})

test.each([
  ['without its area', '99123-4567'],
  ['a landline without its area', '3322-1100'],
  ['of an area there is not', '(20) 99123-4567'],
  ['of another area there is not', '23 99123-4567'],
  ['of a mobile without its ninth digit', '(47) 9123-4567'],
  ['with a digit too many', '(47) 99123-45678'],
  ['with its country and a digit too few', '+55 47 9123-456'],
  ['of a country left out', '+47 99123-45678'],
  ['of another country without the plus', '351 912 345 678'],
  ['of no country', '+999 123 456 789'],
  ['for a call centre', '4004 1234'],
  ['for a shared cost', '0300 789 1234'],
  ['for an emergency', '190'],
  ['that is all zeros', '00000000000'],
  ['that is only an extension', 'ramal 204'],
  ['in words', 'não tem'],
  ['that is empty', ''],
  ['that is absent', undefined],
  ['of markup', '<img src=x onerror=alert(1)>'],
])('no valid number, no link: a number %s', (_, phone) => {
  expect(whatsAppLink(phone)).toBeUndefined()
})

test('whatever is in the field, the link is an address of wa.me or none', () => {
  for (const noise of [
    '9',
    '0',
    '+',
    '00 ',
    'xx',
    'ramal ',
    ' / ',
    '(',
    '\u200b',
    '5547991234567 ',
  ]) {
    const link = whatsAppLink(noise.repeat(20_000)) ?? 'https://wa.me/1'
    expect(link).toMatch(/^https:\/\/wa\.me\/\d{1,15}$/)
  }
})
