import fc from 'fast-check'

/** A run is the same everywhere; `SEED=… RUNS=…` looks further, and repeats what somebody else saw. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261122) })
