/**
 * A sum that tells a text from one that was cut, mixed up or written otherwise: sixteen digits. No
 * protection from somebody who wants to deceive.
 */
export function sumOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x2545f491]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  return digits(a) + digits(b)
}

const digits = (n: number): string => (n >>> 0).toString(16).padStart(8, '0')
