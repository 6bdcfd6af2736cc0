/** One line of the record as a reader may see it. `params` hold ids and numbers; the sentence is `record.<type>`. */
export interface RecordEntry {
  readonly seq: number
  readonly at: number
  /** the party, `instructor`, `clock` or `host` that caused it */
  readonly by: string
  readonly type: string
  readonly params: Readonly<Record<string, string | number | boolean>>
  /** who may read it: `all`, `instructor`, or the parties joined by spaces */
  readonly to: string
}
