import { fold } from '../text/fold'

const CLOSINGS = new Set([
  '--',
  'att',
  'at.te',
  'atte',
  'atenciosamente',
  'abs',
  'abraco',
  'abracos',
  'cordialmente',
  'grato',
  'grata',
  'gratos',
  'obrigado',
  'obrigada',
  'muito obrigado',
  'muito obrigada',
  'respeitosamente',
  'enviado do meu iphone',
  'enviado do meu celular',
])

/** No signature is longer; what goes on for more lines was no sign-off. */
export const LONGEST_SIGNATURE = 8

/** Whether a line by itself closes a letter ("Att,"): a signature follows it. */
export const isSignOff = (text: string): boolean =>
  text.length < 40 && CLOSINGS.has(fold(text).replace(/[\s,.;!:]+$/, ''))
