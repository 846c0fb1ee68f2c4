/**
 * From which confidence on a suggestion is shown and lies ready under Enter; below it a person judges unprompted, since a
 * guess under Enter is soon taken for knowledge, and a wrong unit costs a person days. Measured: from 0.6 on our lexicon is
 * right in 88 of 100 messages of the public file and in 39 of 43 matters of the demo county; below it, in 51 of 100.
 */
export const SURE_FROM = 0.6
