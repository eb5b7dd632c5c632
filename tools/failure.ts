/** Something a person can fix: told as one sentence, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** Ends with what zcli or Zendesk said, if they said anything. */
export const failure = (sentence: string, said = ''): Failure =>
  new Failure(said.trim() === '' ? sentence : `${sentence}\n${indented(said)}`)

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `  ${line}`)
    .join('\n')
