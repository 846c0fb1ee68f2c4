/** Which column of a file means what. A column that is not named here is not taken over. */
export interface ImportMap {
  /** what `--map` says */
  readonly name: string
  /** names the collection the records come from; the same record is recorded once, from whichever file it is read */
  readonly source: string
  readonly columns: {
    /** the record's own number, never anything about a person; without it a record is its row in this very file */
    readonly key?: string
    readonly subject: string
    readonly narrative: string
    /** China's time, `2019/4/25 9:32:09` and what spreadsheets make of it */
    readonly submittedAt: string
    readonly reply?: string
    readonly repliedAt?: string
  }
}
