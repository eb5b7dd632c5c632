import type { Probe } from './probe'
import { ACCOUNT } from './probes/account'
import { BY_HAND } from './probes/by-hand'
import { CALLS } from './probes/calls'
import { DRAFT } from './probes/draft'
import { FRAME } from './probes/frame'
import { REQUEST } from './probes/request'

/** Every probe, in the order in which they run and are told. */
export const PROBES: readonly Probe[] = [...[FRAME, CALLS, DRAFT, REQUEST, ACCOUNT, BY_HAND].flat()]
