import { checkContents } from './checks/contents'
import { checkFileTypes } from './checks/file-types'
import { checkImages } from './checks/images'
import { checkJson } from './checks/json'
import { checkLocalAddresses } from './checks/local-addresses'
import { checkLocations } from './checks/locations'
import { checkManifest } from './checks/manifest'
import { checkParameters } from './checks/parameters'
import { checkPaths } from './checks/paths'
import { checkRequirements } from './checks/requirements'
import { checkSecrets } from './checks/secrets'
import { checkSvg } from './checks/svg'
import { checkTranslations } from './checks/translations'
import type { Check, Flaw, PackageFiles } from './package-files'

const CHECKS: readonly Check[] = [
  checkJson,
  checkManifest,
  checkParameters,
  checkLocations,
  checkTranslations,
  checkRequirements,
  checkImages,
  checkSvg,
  checkPaths,
  checkLocalAddresses,
  checkContents,
  checkFileTypes,
  checkSecrets,
]

/**
 * Every flaw of a package; none means Zendesk takes it. Zendesk itself stops at a wrong manifest and
 * shows the rest one upload later: here all are said at once.
 */
export const checkPackage = (files: PackageFiles): readonly Flaw[] =>
  CHECKS.flatMap((check) => check(files))
