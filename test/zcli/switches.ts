/** What goes otherwise than a test would like; all of it happens in real accounts. */
export interface Switches {
  /** Answers of a build job before it is done. */
  readonly pollsBeforeBuilt?: number
  /** The build job fails with this message. */
  readonly buildFails?: string
  readonly buildNeverEnds?: boolean
  /** The documented status, where zcli waits for 201. */
  readonly uploadAnswers200?: boolean
  readonly uploadRefused?: boolean
  readonly isUnauthorized?: boolean
  /** 422 with this reason, for installing and for changing settings. */
  readonly installationRefused?: string
  /** Only the first time: zcli's. */
  readonly firstInstallationRefused?: boolean
  readonly installsSwitchedOff?: boolean
  /** Answers of the requirements' job before it is done. */
  readonly pollsBeforeRequirements?: number
  readonly requirementsFail?: string
  readonly validationFails?: string
  /** The account takes OAuth only. */
  readonly apiTokensOff?: boolean
  /** What the account's OAuth client may; all that is asked for if left out. */
  readonly clientScopes?: readonly string[]
  /** `none`: no such client was made. */
  readonly client?: 'none' | 'switched off' | 'public'
  /** Refusals name OAuth's error and nothing else. */
  readonly refusesTersely?: boolean
  /** Seconds a token lives, whatever was asked for. */
  readonly tokenLife?: number
  /** Each token ends after so many calls, as if its time were over. */
  readonly callsPerToken?: number
  /** Scopes that are granted are missing in the call itself. */
  readonly forgetsScope?: string
  /** Said of an app, whatever was uploaded. */
  readonly versionStays?: string
}
