/** Who answers for the suggester, as the organisation has it. */
export interface Responsible {
  /** its name */
  readonly unit: string
  readonly post?: string | undefined
  readonly phone: string
}

/** How the responsible are told, known or not. */
export interface ResponsibleWords {
  readonly known: (responsible: Responsible) => { readonly who: string; readonly contact: string }
  readonly unknown: { readonly who: string; readonly contact: string }
}
