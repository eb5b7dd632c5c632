/** Zendesk's own shapes: the body of each REST create call, by a name that never changes. */
export interface Requirements {
  readonly macros: Readonly<Record<string, MacroBody>>
  readonly views: Readonly<Record<string, ViewBody>>
  readonly triggers: Readonly<Record<string, RuleBody>>
  readonly automations: Readonly<Record<string, RuleBody>>
}

export interface Condition {
  readonly field: string
  readonly operator: string
  readonly value: string
}

export interface Conditions {
  readonly all: readonly Condition[]
  readonly any: readonly Condition[]
}

export interface Action {
  readonly field: string
  readonly value: string
}

export interface MacroBody {
  readonly title: string
  readonly description: string
  readonly actions: readonly Action[]
}

/** A view has its conditions on the outside, and no trigger's `conditions` around them. */
export interface ViewBody extends Conditions {
  readonly title: string
  readonly description: string
  readonly output: {
    readonly columns: readonly string[]
    readonly sort_by: string
    readonly sort_order: 'asc' | 'desc'
  }
}

/** A trigger or an automation. */
export interface RuleBody {
  readonly title: string
  readonly description: string
  readonly conditions: Conditions
  readonly actions: readonly Action[]
}
