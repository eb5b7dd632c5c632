import type { Act } from './act'
import type { ActRule } from './act-rule'
import { attemptRule } from './attempt'
import { costRule } from './cost'
import { farewellRule } from './farewell'
import { outcomeRule } from './outcome'
import { playbookStepRule } from './playbook-step'
import { recordContactRule } from './record-contact'

/** Each kind of act with its rule: a new kind without one is a type error. */
const RULES = {
  attempt: attemptRule,
  record: recordContactRule,
  farewell: farewellRule,
  cost: costRule,
  step: playbookStepRule,
  outcome: outcomeRule,
} satisfies { readonly [K in Act['kind']]: ActRule<Extract<Act, { readonly kind: K }>> }

// The table pairs each kind with its own rule; the pairing is lost to the compiler.
export const ruleOf = <A extends Act>({ kind }: A): ActRule<A> =>
  RULES[kind] as unknown as ActRule<A>
