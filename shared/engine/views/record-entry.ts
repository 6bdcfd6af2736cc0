/** One line of the record as a reader may see it. `params` hold ids and numbers; the sentence is `record.<type>`. */
export interface RecordLine {
  readonly at: number
  /** the party, `instructor`, `clock` or `host` that caused it */
  readonly by: string
  readonly type: string
  readonly params: Readonly<Record<string, string | number | boolean>>
  /** who may read it: `all`, `instructor`, or the parties joined by spaces */
  readonly to: string
}

/** A line with its place in the record of its reader, from 1 and without a gap. */
export interface RecordEntry extends RecordLine {
  readonly seq: number
}

/** Some lines of one reader's record that follow on one another, oldest first. */
export interface RecordPart {
  /** whose record: a party (of who came late, with the person after a space), `instructor`, `all`, or `outcomes` outside closed talks */
  readonly record: string
  /** the number of the first of them */
  readonly first: number
  readonly entries: readonly RecordLine[]
}

export const numbered = ({ first, entries }: RecordPart): RecordEntry[] =>
  entries.map((line, i) => ({ seq: first + i, ...line }))
