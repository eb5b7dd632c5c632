/** How the command ends; `docs/auditing.md` lists them. A signal ends it as the shell counts signals. */
export const EXIT = { allRead: 0, failed: 1, notAllRead: 2, cutOff: 3 } as const

/** A run that came to no whole result, told as one sentence. */
export class AuditFailure extends Error {
  override readonly name = 'AuditFailure'
  readonly exit: number

  constructor(sentence: string, exit: number = EXIT.failed) {
    super(sentence)
    this.exit = exit
  }
}

/** The reason that Node's own error gives, without a stack. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** Tells in words what the system refused; anything else stays what it is: a fault of ours. */
export const orFailure =
  (sentence: string) =>
  (error: unknown): never => {
    const isRefused = error instanceof Error && 'code' in error
    throw isRefused ? new AuditFailure(`${sentence}: ${error.message}`) : error
  }
