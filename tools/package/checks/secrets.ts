import { type Check, textFiles } from '../package-files'

/** Files of a developer's machine, which hold passwords or the source. */
const LOCAL_FILE = /(^|\/)(zcli\.apps\.config\.json|\.[^/]*|[^/]*\.(pem|key|p12|pfx|map|log))$/i

const SECRETS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['an AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{30,}/],
  ['a Slack token', /\bxox[abops]-[A-Za-z0-9-]{10,}/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./],
  ['an authorization header', /\b(Basic|Bearer) [A-Za-z0-9+/_.-]{20,}/],
  ['a Zendesk login', /[\w.+-]+@[\w.-]+\/token:/],
  [
    'a password or token with its value',
    /["']?(api[_-]?token|api[_-]?key|client[_-]?secret|password|secret)["']?\s*[:=]\s*["'`][^"'`\s]{8,}["'`]/i,
  ],
]

/** The package is public to everybody who loads the app: no secret and nothing of a developer's machine. */
export const checkSecrets: Check = (files) => [
  ...[...files.keys()]
    .filter((file) => LOCAL_FILE.test(file))
    .map((file) => ({
      file,
      sentence: 'belongs to the machine it was made on',
      fix: 'Keep it out of dist.',
    })),
  ...textFiles(files).flatMap(([file, text]) =>
    SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => ({
      file,
      sentence: `holds ${what}`,
      fix: 'Take it out and make it invalid where it came from.',
    })),
  ),
]
