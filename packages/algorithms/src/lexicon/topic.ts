/**
 * What people bring before government, in their own everyday words. `label` is the heading it stands under in most
 * petition catalogues of China; `terms` are parted by spaces: `strong` ones hardly ever mean anything else, `weak` ones
 * only help.
 */
export interface Topic {
  readonly topic: string
  readonly label: string
  readonly strong: string
  readonly plain: string
  readonly weak?: string
}

/** Topics under one heading. */
export const under = (label: string, topics: ReadonlyArray<Omit<Topic, 'label'>>): Topic[] =>
  topics.map((topic) => ({ ...topic, label }))
