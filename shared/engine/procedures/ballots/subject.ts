/**
 * What a ballot decides: a kind, and in two words what it is about. The procedure that owns the kind says what an adopted
 * verdict brings about, and adds the kind beside its commands:
 * `declare module '../ballots/subject.ts' { interface SubjectKinds { freeze: 'question' } }`.
 */

/** Kind → what `target` and `detail` are. */
// biome-ignore lint/suspicious/noEmptyInterface: each procedure declares its own kinds
export interface SubjectKinds {}
export type SubjectKind = keyof SubjectKinds

export interface Subject {
  readonly kind: SubjectKind
  readonly target: string
  readonly detail: string
}
